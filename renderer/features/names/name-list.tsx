import type { ListedName } from '../../../preload/contract/index.ts';
import { VirtualList } from '../../components/virtual-list.tsx';
import { articlesWords, kindWords } from './kind-words.ts';
import { chosenNames } from './state.ts';

interface NameListProps {
  readonly list: readonly ListedName[];
  readonly at: number;
  readonly chosen: ReadonlySet<string>;
  readonly goTo: (at: number) => void;
}

/** The names by name: one is open, several may be chosen together. */
export function NameList({ list, at, chosen, goTo }: NameListProps) {
  const toggle = (place: number): void => {
    const id = list[place]?.id;
    if (id === undefined) return;
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    chosenNames.set(next);
  };
  const keys = (event: React.KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (step !== undefined) goTo(at + step);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(list.length - 1);
    else if (event.key === ' ') toggle(at);
    else return;
    event.preventDefault();
  };
  return (
    <section className="names-list" aria-label="List of names" data-pane="list">
      <VirtualList
        label="Names"
        count={list.length}
        rowHeight={52}
        active={at}
        multiple
        keyOf={(place) => list[place]?.id ?? String(place)}
        isChosen={(place) => chosen.has(list[place]?.id ?? '')}
        onPress={(place, event) => {
          if (event.ctrlKey || event.metaKey) toggle(place);
          else goTo(place);
        }}
        onKeyDown={keys}
        row={(place) => {
          const name = list[place];
          return name === undefined ? null : <NameLine name={name} />;
        }}
      />
    </section>
  );
}

function NameLine({ name: { name, kind, aliases, articles } }: { readonly name: ListedName }) {
  return (
    <div className="names-line">
      <span className="names-line-name" dir="auto">
        {name}
      </span>
      <span className="names-line-kind">{kindWords(kind)}</span>
      <span className="names-line-also" dir="auto">
        {aliases.length === 0 ? '' : `also ${aliases.join(', ')}`}
      </span>
      <span className="names-line-articles">{articlesWords(articles)}</span>
    </div>
  );
}
