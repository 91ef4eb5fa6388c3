/** What a mark says, in short lines; what is not known is left out, except for what every such mark needs. Pure. */
import { dateWordsShort } from '../../../preload/contract/date-words.ts';
import { credibilityWords } from '../../../preload/contract/grade-words.ts';
import type { FigureDetails, Passage } from '../../../preload/contract/index.ts';
import { numberWords } from './number-words.ts';

export interface DetailLine {
  readonly name: string;
  readonly value: string;
}

export function detailLines(passage: Passage): readonly DetailLine[] {
  const tags = passage.tags.map((tag) => tag.path).join(', ');
  return [
    ...ownLines(passage),
    { name: 'Tags', value: tags },
    { name: 'Comment', value: passage.comment },
  ].filter((line) => line.value !== '');
}

function ownLines({ details }: Passage): readonly DetailLine[] {
  switch (details.kind) {
    case 'claim':
      return [
        { name: 'Asserted by', value: details.assertedBy ?? 'not said' },
        { name: 'Credibility', value: credibilityWords(details.credibility) },
      ];
    case 'quote':
      return [
        { name: 'Speaker', value: details.speaker ?? 'nobody named' },
        { name: 'Reported by', value: details.reportedBy ?? '' },
        { name: 'Cue', value: [details.cue, details.direct ? null : 'indirect'].filter(Boolean).join(', ') },
      ];
    case 'figure':
      return [
        { name: 'Value', value: valueWords(details) },
        { name: 'Counts', value: details.counted ?? '' },
        { name: 'As of', value: details.asOf === null ? '' : dateWordsShort(details.asOf) },
        { name: 'Says who', value: details.attribution ?? 'the article' },
      ];
    case 'note':
      return [];
    default:
      return details satisfies never;
  }
}

/** "5,000, exactly", "about 5,000 km", "between 50 and 70, up". */
export function valueWords(details: FigureDetails): string {
  const unit = details.unit === null ? '' : ` ${details.unit}`;
  const change = details.change === null ? '' : `, ${details.change}`;
  if (details.quantifier === 'between' || details.value === null) {
    if (details.min === null && details.max === null) return 'not a number yet';
    return `between ${numberWords(details.min) || '?'} and ${numberWords(details.max) || '?'}${unit}${change}`;
  }
  const value = numberWords(details.value) + unit;
  return `${details.quantifier === 'exactly' ? `${value}, exactly` : `${details.quantifier} ${value}`}${change}`;
}
