import { useState } from 'react';
import type { Article } from '../../../preload/contract/index.ts';
import { say } from '../../api/messages.ts';
import { act } from '../../api/queries.ts';
import { undo } from '../../app/history-actions.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { neighbour } from './choose.ts';
import { type EncodingLine, encodingsNamed } from './encodings.ts';
import './decode-dialog.css';

/** Chooses the encoding in which the kept bytes of an article are read again. */
export function DecodeDialog({
  article,
  onClose,
}: {
  readonly article: Article;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const fitting = encodingsNamed(typed);
  const [at, setAt] = useState(() => fitting.findIndex(({ label }) => label === article.encoding));
  const chosen = fitting[at];
  const run = (): void => {
    if (chosen === undefined) return;
    onClose();
    void readAgain(article, chosen);
  };
  const keys = (event: React.KeyboardEvent): void => {
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (step !== undefined) setAt(neighbour(at, step, fitting.length));
    else if (event.key === 'Enter') run();
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      title="Read again in another encoding"
      open
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={chosen === undefined} onPress={run}>
            Read again
          </Button>
        </>
      }
    >
      <p className="faint">
        Letters that came out wrong (“MÃ¼nchen”, “����”) mean that the file was read in the wrong encoding:
        now {article.encoding}. The original bytes are kept; this can be undone.
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the list work from the field too */}
      <div onKeyDown={keys}>
        <Field
          label="Language, script or name"
          value={typed}
          onChange={(next) => {
            setTyped(next);
            setAt(0);
          }}
          placeholder="Cyrillic, 1251 …"
          autoFocus
        />
      </div>
      <div className="decode-list">
        <VirtualList
          label="Encodings"
          count={fitting.length}
          rowHeight={28}
          active={at}
          keyOf={(place) => fitting[place]?.label ?? 'found out'}
          isChosen={(place) => place === at}
          onPress={setAt}
          onKeyDown={keys}
          row={(place) => <Line line={fitting[place]} now={article.encoding} />}
          empty={<p className="faint">No encoding of this name.</p>}
        />
      </div>
    </Dialog>
  );
}

function Line({ line, now }: { readonly line: EncodingLine | undefined; readonly now: string }) {
  if (line === undefined) return null;
  return (
    <div className="decode-line">
      <span>{line.name}</span>
      <span className="faint">
        {line.label ?? line.script}
        {line.label === now ? ', now' : ''}
      </span>
    </div>
  );
}

/** Reads an article again and says what became of its marks. */
async function readAgain({ id }: Article, { label }: EncodingLine): Promise<void> {
  const done = await act('articles.decodeAgain', { id, encoding: label });
  if (!done.ok) return;
  const { encoding, lost } = done.value;
  say(`Read again as ${encoding}. ${lostWords(lost)}`, { label: 'Undo', run: () => void undo() });
}

function lostWords(lost: number): string {
  if (lost === 0) return 'Every mark found its place in the new text.';
  return `${lost === 1 ? '1 passage is' : `${lost.toLocaleString('en')} passages are`} not in the new text; they are kept and say so.`;
}
