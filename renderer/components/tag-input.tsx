import { useState } from 'react';
import type { Tag, TagRef } from '../../preload/contract/index.ts';
import { ComboInput, type ComboOption } from './combo-input.tsx';
import { fold } from './fold.ts';
import { tidyPath } from './tag-path.ts';
import './field.css';
import './select.css';
import './tag-input.css';

export interface TagInputProps {
  readonly tags: readonly TagRef[];
  /** All tags of the project, for suggestions. */
  readonly known: readonly Tag[];
  /** Takes the path of a tag: "force / plans"; it may be new. */
  readonly onAdd: (path: string) => void;
  readonly onTake: (tagId: string) => void;
}

const SHOWN = 30;

/** The tags of something, each with a button that takes it off, and a field that adds one, new or known. */
export function TagInput({ tags, known, onAdd, onTake }: TagInputProps) {
  const [typed, setTyped] = useState('');
  const path = tidyPath(typed);

  const add = (chosen: string): void => {
    const tidy = tidyPath(chosen);
    setTyped('');
    if (tidy !== '') onAdd(known.find((tag) => fold(tag.path) === fold(tidy))?.path ?? tidy);
  };
  return (
    <div className="tag-input">
      {tags.map((tag) => (
        <span className="tag" key={tag.id}>
          {tag.path}
          <button
            type="button"
            className="tag-take"
            aria-label={`Take off tag ${tag.path}`}
            onClick={() => onTake(tag.id)}
          >
            ×
          </button>
        </span>
      ))}
      <span className="tag-add">
        <ComboInput
          label="Add a tag"
          placeholder={tags.length === 0 ? 'add a tag' : 'add'}
          value={typed}
          onType={setTyped}
          options={fitting(path, tags, known)}
          onPick={add}
          onCommit={() => add(typed)}
          onCancel={() => setTyped('')}
          onKeyDown={(event) => {
            const last = tags.at(-1);
            if (event.key === 'Backspace' && typed === '' && last) onTake(last.id);
          }}
        />
      </span>
    </div>
  );
}

/** Known tags that have what was typed, and last the new one that it would make. */
function fitting(path: string, tags: readonly TagRef[], known: readonly Tag[]): readonly ComboOption[] {
  const here = new Set(tags.map((tag) => tag.path));
  const wanted = fold(path);
  const found = known
    .filter((tag) => !here.has(tag.path) && fold(tag.path).includes(wanted))
    .slice(0, SHOWN)
    .map((tag) => ({ id: tag.path, label: tag.path, detail: String(tag.passages) }));
  const isNew = path !== '' && !known.some((tag) => fold(tag.path) === wanted);
  return isNew ? [...found, { id: path, label: `Create “${path}”` }] : found;
}
