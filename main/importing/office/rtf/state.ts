/** What a group of an RTF file is there for. */
export type Destination =
  | 'text'
  /** Nothing in it is looked at. */
  | 'skip'
  /** Its words are not the document's, but groups in it may be. */
  | 'frame'
  | 'fonts'
  | 'styles'
  | 'info'
  /** A value of the properties, by its name in `key`. */
  | 'value'
  | 'time'
  | 'instruction'
  | 'mark';

/** What holds until the end of the group, unless something in it says otherwise. */
export interface State {
  destination: Destination;
  /** Of a value or a time of the properties. */
  key: string;
  /** What words turn into that have an older and a newer form side by side. */
  outer: Destination;
  font: number;
  hidden: boolean;
  deleted: boolean;
  /** How many characters of the older form follow one of Unicode. */
  fallback: number;
  style: number;
  outline: number | null;
  /** How many tables the paragraph is in. */
  tables: number;
  /** Set for the group that a field, a note, a box or a style is in. */
  ends: 'field' | 'note' | 'box' | 'style' | null;
}

export function firstState(): State {
  return {
    destination: 'skip',
    key: '',
    outer: 'skip',
    font: 0,
    hidden: false,
    deleted: false,
    fallback: 1,
    style: 0,
    outline: null,
    tables: 0,
    ends: null,
  };
}

type Enter = Destination | 'note' | 'box' | 'field' | 'result' | 'newer' | 'through';

/**
 * What the control words that begin a group make of it. 'through' is read as if it were not there, 'newer' takes the
 * place of what stands around it, 'result' is what a field or an object shows.
 */
const ENTERS: ReadonlyMap<string, Enter> = new Map<string, Enter>([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['info', 'info'],
  ['title', 'value'],
  ['author', 'value'],
  ['creatim', 'time'],
  ['revtim', 'time'],
  ['field', 'field'],
  ['fldinst', 'instruction'],
  ['fldrslt', 'result'],
  ['object', 'frame'],
  ['result', 'result'],
  ['upr', 'frame'],
  ['ud', 'newer'],
  ['shp', 'frame'],
  ['shpinst', 'frame'],
  ['shpgrp', 'frame'],
  ['do', 'frame'],
  ['shptxt', 'box'],
  ['dptxbxtext', 'box'],
  ['footnote', 'note'],
  ['listtext', 'mark'],
  ['pntext', 'mark'],
  ['nesttableprops', 'through'],
]);

/** Groups whose words are not the document's: pictures, tables of the file's own, what stands on every page. */
const SKIPPED = new Set([
  'colortbl',
  'pict',
  'shprslt',
  'nonshppict',
  'shppict',
  'sp',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'ftnsep',
  'ftnsepc',
  'ftncn',
  'aftnsep',
  'aftnsepc',
  'aftncn',
  'annotation',
  'atnid',
  'atnauthor',
  'atndate',
  'atnref',
  'atntime',
  'atnicn',
  'atrfstart',
  'atrfend',
  'xe',
  'rxe',
  'tc',
  'tcn',
  'txe',
  'bkmkstart',
  'bkmkend',
  'filetbl',
  'revtbl',
  'listtable',
  'listoverridetable',
  'themedata',
  'colorschememapping',
  'datastore',
  'latentstyles',
  'generator',
  'objdata',
  'objclass',
  'nonesttables',
  'pn',
  'pnseclvl',
  'mmathPr',
  'template',
  'subject',
  'operator',
  'keywords',
  'comment',
  'doccomm',
  'hlinkbase',
  'company',
  'manager',
  'category',
  'falt',
  'panose',
  'private',
  'docvar',
  'userprops',
  'nextfile',
  'fontemb',
  'datafield',
  'formfield',
  'ffdeftext',
  'ffname',
  'mmathPict',
]);

export function entered(word: string): Enter | null {
  return ENTERS.get(word) ?? (SKIPPED.has(word) ? 'skip' : null);
}
