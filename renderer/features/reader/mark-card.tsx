import { useEffect, useRef } from 'react';
import type { Passage, PassageKind } from '../../../preload/contract/index.ts';
import { pageShort } from '../../../preload/contract/page-words.ts';
import { act, useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { EditField } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { KIND_WORDS, Kind } from '../../components/kind.tsx';
import { Menu } from '../../components/menu.tsx';
import { TagInput } from '../../components/tag-input.tsx';
import { readerActions } from './actions.ts';
import { detailLines } from './detail-lines.ts';
import { DetailsFields } from './details-fields.tsx';
import { Fact } from './fact.tsx';
import { removeMark, retype } from './marking.ts';
import { chosenPassage, showPlace } from './reader-state.ts';

const KINDS: readonly PassageKind[] = ['claim', 'quote', 'figure', 'note'];

/** A mark in the inspector: what was read, in short; the chosen one with fields to correct it. */
export function MarkCard({ passage }: { readonly passage: Passage }) {
  const chosen = useStore(chosenPassage) === passage.id;
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const choose = (): void => {
    chosenPassage.set(passage.id);
    if (passage.found) showPlace(passage.articleId, passage, false);
  };
  return (
    <li ref={card} className="mark-card" data-chosen={chosen || undefined}>
      <div className="mark-card-head">
        <Kind kind={passage.details.kind} />
        {passage.page === null ? null : <span className="mark-card-page">{pageShort(passage.page)}</span>}
        {chosen ? <CardMenu passage={passage} /> : null}
      </div>
      <button type="button" className="mark-card-text" aria-pressed={chosen} onClick={choose}>
        {passage.exact}
      </button>
      {passage.found ? null : (
        <p className="mark-lost">
          These words are not in the article’s present text any more. The mark is kept as it was.
        </p>
      )}
      {chosen ? <CardFields passage={passage} /> : <CardLines passage={passage} />}
    </li>
  );
}

function CardMenu({ passage }: { readonly passage: Passage }) {
  const { kind } = passage.details;
  return (
    <>
      <Menu
        label="Make it another kind"
        entries={KINDS.filter((one) => one !== kind).map((one) => ({
          label: `Make it a ${KIND_WORDS[one].toLowerCase()}`,
          keys: readerActions[one].keys[0],
          run: () => void retype(passage, one),
        }))}
      >
        <Button variant="quiet" small>
          Kind
          <Icon name="down" />
        </Button>
      </Menu>
      <IconButton
        label="Delete this mark"
        keys={readerActions.remove.keys[0]}
        small
        onPress={() => void removeMark(passage)}
      >
        <Icon name="close" />
      </IconButton>
    </>
  );
}

function CardLines({ passage }: { readonly passage: Passage }) {
  const lines = detailLines(passage);
  if (lines.length === 0) return null;
  return (
    <dl className="facts">
      {lines.map(({ name, value }) => (
        <Fact key={name} name={name}>
          <span className="fact-plain">{value}</span>
        </Fact>
      ))}
    </dl>
  );
}

function CardFields({ passage }: { readonly passage: Passage }) {
  const known = useCall('tags.list', {}).data ?? [];
  const passageIds = [passage.id];
  return (
    <dl className="facts">
      <div className="facts-group" data-part="details">
        <DetailsFields passage={passage} />
      </div>
      <div className="facts-group" data-part="tags">
        <Fact name="Tags">
          <TagInput
            tags={passage.tags}
            known={known}
            onAdd={(path) => void act('tags.add', { passageIds, path })}
            onTake={(tagId) => void act('tags.take', { passageIds, tagId })}
          />
        </Fact>
      </div>
      <div className="facts-group" data-part="comment">
        <Fact name="Comment">
          <EditField
            label="Comment"
            value={passage.comment}
            placeholder="none"
            multiline
            onCommit={(comment) => void act('passages.edit', { id: passage.id, comment })}
          />
        </Fact>
      </div>
    </dl>
  );
}
