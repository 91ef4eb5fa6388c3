import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { Toolbar as AriaToolbar, Group, Separator, ToggleButton } from 'react-aria-components';
import { type Action, runAction } from '../../app/actions.ts';
import { ariaKeys } from '../../app/key-match.ts';
import { isMac } from '../../app/platform.ts';
import { ActionButton } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { Tooltip } from '../../components/tooltip.tsx';
import { briefingActions as actions } from './actions.ts';
import { ToolbarSign } from './toolbar-sign.tsx';
import './toolbar.css';

const STYLES = [
  { value: 'text', label: 'Text', action: actions.text },
  { value: 'heading1', label: 'Heading 1', action: actions.heading1 },
  { value: 'heading2', label: 'Heading 2', action: actions.heading2 },
  { value: 'heading3', label: 'Heading 3', action: actions.heading3 },
] as const;

/** How the text at the cursor is set, and what can be put beside it. */
export function Toolbar({ editor }: { readonly editor: Editor }) {
  const now = useEditorState({ editor, selector: (snapshot) => stateOf(snapshot.editor) });
  const style = STYLES.find(({ value }) => value === now.style) ?? STYLES[0];
  return (
    <AriaToolbar className="briefing-toolbar" aria-label="Text">
      <Select
        label="Style of the line"
        bare
        value={style.value}
        options={STYLES}
        onChange={(value) => {
          const chosen = STYLES.find((one) => one.value === value);
          if (chosen) runAction(chosen.action);
        }}
      />
      <Group className="toolbar-group" aria-label="Letters">
        <Toggle action={actions.bold} on={now.bold} sign="bold" />
        <Toggle action={actions.italic} on={now.italic} sign="italic" />
      </Group>
      <Group className="toolbar-group" aria-label="Lists">
        <Toggle action={actions.bullets} on={now.bullets} sign="bullets" />
        <Toggle action={actions.numbers} on={now.numbers} sign="numbers" />
      </Group>
      <Separator orientation="vertical" className="toolbar-line" />
      <ActionButton action={actions.evidence} variant="quiet">
        Evidence…
      </ActionButton>
      <ActionButton action={actions.table} variant="quiet">
        Figures table
      </ActionButton>
    </AriaToolbar>
  );
}

interface TextState {
  readonly style: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly bullets: boolean;
  readonly numbers: boolean;
}

function stateOf(editor: Editor): TextState {
  const level = [1, 2, 3].find((one) => editor.isActive('heading', { level: one }));
  return {
    style: level === undefined ? 'text' : `heading${level}`,
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
  };
}

interface ToggleProps {
  readonly action: Action;
  readonly on: boolean;
  readonly sign: React.ComponentProps<typeof ToolbarSign>['name'];
}

function Toggle({ action, on, sign }: ToggleProps) {
  const keys = action.keys[0] ?? '';
  return (
    <Tooltip text={action.label} keys={keys}>
      <ToggleButton
        className="button quiet icon-button"
        aria-label={action.label}
        aria-keyshortcuts={ariaKeys(keys, isMac)}
        isSelected={on}
        onChange={() => runAction(action)}
      >
        <ToolbarSign name={sign} />
      </ToggleButton>
    </Tooltip>
  );
}
