import type { Block } from '../../../preload/contract/index.ts';
import type { Furniture } from './flow.ts';

export interface FurnitureLineProps {
  readonly furniture: Furniture;
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly onUnfold: () => void;
  readonly onPutBack: () => void;
}

const WORDS_SHOWN = 60;

/** Lines that are not the article, folded into one: what they are, why, and how to have them back. */
export function FurnitureLine({ furniture, blocks, text, onUnfold, onPutBack }: FurnitureLineProps) {
  const lines = furniture.blocks.flatMap((at) => blocks[at] ?? []);
  const count = lines.length;
  const first = lines[0];
  const words = first === undefined ? '' : text.slice(first.start, first.end).replace(/\s+/g, ' ').trim();
  const reasons = [...new Set(lines.flatMap((line) => line.reason ?? []))].join(', ');
  return (
    <div className="furniture-line" title={reasons === '' ? undefined : `Why: ${reasons}`}>
      {count} {count === 1 ? 'line' : 'lines'} set aside as furniture
      {furniture.unfolded
        ? null
        : `: “${words.length > WORDS_SHOWN ? `${words.slice(0, WORDS_SHOWN).trimEnd()}…` : words}”${count > 1 ? ' …' : ''}`}{' '}
      {count > 1 || words.length > WORDS_SHOWN || furniture.unfolded ? (
        <>
          <button type="button" className="text-button" onClick={onUnfold}>
            {furniture.unfolded ? 'fold' : 'show'}
          </button>
          {' · '}
        </>
      ) : null}
      <button type="button" className="text-button" onClick={onPutBack}>
        {count === 1 ? 'put back' : 'put all back'}
      </button>
    </div>
  );
}
