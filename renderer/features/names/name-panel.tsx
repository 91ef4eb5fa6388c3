import { useRef, useState } from 'react';
import type { ListedName } from '../../../preload/contract/index.ts';
import { useAction } from '../../app/actions.ts';
import { ActionButton, Button } from '../../components/button.tsx';
import { EditField, Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { nameActions } from './actions.ts';
import { articlesWords, NAME_KINDS } from './kind-words.ts';
import { edit, separate } from './operations.ts';

interface NamePanelProps {
  readonly name: ListedName;
  /** The names that are chosen together. */
  readonly chosen: readonly ListedName[];
}

/** A name, corrected in place: what it is, its other forms, and merging others into it. */
export function NamePanel({ name, chosen }: NamePanelProps) {
  const { id, aliases } = name;
  const panel = useRef<HTMLElement>(null);
  const others = chosen.filter((one) => one.id !== id);
  const focus = (selector: string): void => panel.current?.querySelector<HTMLElement>(selector)?.focus();
  useAction(nameActions.edit, () => focus('input[aria-label="Name"]'));
  // with one alias it is meant; with more the first button is where to go on from
  useAction(
    nameActions.separate,
    aliases.length === 0
      ? null
      : () => {
          const [only, ...more] = aliases;
          if (only !== undefined && more.length === 0) void separate(name, only);
          else focus('.names-alias button');
        },
  );
  return (
    <section ref={panel} className="names-panel" aria-label="The name" data-pane="name">
      <EditField
        label="Name"
        className="names-panel-name"
        value={name.name}
        placeholder="a name"
        check={(typed) => (typed === '' ? 'A name needs words.' : null)}
        onCommit={(typed) => edit(id, { name: typed })}
      />
      <p className="names-panel-facts">
        <Select
          label="Kind"
          inPlace
          value={name.kind}
          options={NAME_KINDS}
          onChange={(kind) => edit(id, { kind })}
        />
        <span>
          {name.articles === 0 ? 'found in no article yet' : `found in ${articlesWords(name.articles)}`}
        </span>
      </p>
      <h2 className="names-panel-heading">Also called</h2>
      {aliases.length === 0 ? (
        <p className="names-panel-words">Nothing else yet.</p>
      ) : (
        <ul className="names-aliases" aria-label="Also called">
          {aliases.map((alias) => (
            <li key={alias} className="names-alias">
              <span dir="auto">{alias}</span>
              <Button
                small
                variant="quiet"
                aria-label={`Separate “${alias}” into a name of its own`}
                onPress={() => void separate(name, alias)}
              >
                Separate
              </Button>
              <Button
                small
                variant="quiet"
                aria-label={`Remove the alias “${alias}”`}
                onPress={() => edit(id, { aliases: aliases.filter((one) => one !== alias) })}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AliasField name={name} />
      {others.length === 0 ? (
        <p className="names-panel-words">
          To merge, choose other names in the list with Space or Ctrl and a click, and open the one that they
          are.
        </p>
      ) : (
        <p className="names-panel-merge">
          Chosen: {others.map((one) => one.name).join(', ')}. Merged, they become other forms of “{name.name}
          ”.
        </p>
      )}
      <div className="names-panel-buttons">
        <ActionButton
          action={nameActions.merge}
          small
          showKeys
          variant={others.length > 0 ? 'primary' : 'plain'}
        >
          Merge into this
        </ActionButton>
        <ActionButton action={nameActions.remove} small showKeys variant="quiet">
          {chosen.length > 1 ? `Remove ${chosen.length} names` : 'Remove'}
        </ActionButton>
      </div>
    </section>
  );
}

function AliasField({ name: { id, aliases } }: { readonly name: ListedName }) {
  const [typed, setTyped] = useState('');
  const add = (): void => {
    const alias = typed.trim();
    if (alias === '') return;
    edit(id, { aliases: [...aliases, alias] });
    setTyped('');
  };
  return (
    <Field
      label="Another form of the name"
      bare
      value={typed}
      onChange={setTyped}
      placeholder="Add another form, then Enter"
      onEnter={add}
    />
  );
}
