import type { Briefing, PageSize } from '../../../preload/contract/index.ts';
import { act } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { runAction } from '../../app/actions.ts';
import { ActionButton, Button } from '../../components/button.tsx';
import { EditField } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { Menu } from '../../components/menu.tsx';
import { Select } from '../../components/select.tsx';
import { briefingActions as actions } from './actions.ts';
import { previewOpen } from './editor-store.ts';
import type { Exporting } from './export.tsx';
import { NAME_FIELD } from './operations.ts';

const PAGE_SIZES: readonly { readonly value: PageSize; readonly label: string }[] = [
  { value: 'A4', label: 'A4' },
  { value: 'Letter', label: 'Letter' },
];

/** The briefing's name, its paper, preview and export; for a draft, that nobody has reviewed it. */
export function BriefingHead({
  briefing,
  exporting,
}: {
  readonly briefing: Briefing;
  readonly exporting: Exporting;
}) {
  const { id, name, pageSize, unreviewed } = briefing;
  const shown = useStore(previewOpen);
  return (
    <header className="briefing-head">
      <h2 className="briefing-name" id={NAME_FIELD}>
        <EditField
          label="Name of the briefing"
          value={name}
          placeholder="Name"
          onCommit={(typed) => {
            if (typed === '') return 'A briefing needs a name.';
            if (typed.length > 200) return 'A name has at most 200 characters.';
            void act('briefings.edit', { id, patch: { name: typed } });
            return null;
          }}
        />
      </h2>
      <div className="briefing-buttons">
        <Select
          label="Paper"
          bare
          value={pageSize}
          options={PAGE_SIZES}
          onChange={(size) => void act('briefings.edit', { id, patch: { pageSize: size } })}
        />
        <ActionButton action={actions.preview}>{shown ? 'Hide preview' : 'Preview'}</ActionButton>
        <Menu
          label="Export"
          entries={[
            {
              label: 'PDF',
              detail: pageSize,
              keys: actions.exportPdf.keys[0],
              run: () => exporting.run('pdf'),
            },
            { label: 'Markdown', detail: 'with footnotes', run: () => exporting.run('md') },
            { label: 'HTML', detail: 'one file', run: () => exporting.run('html') },
            { kind: 'line' },
            { label: 'Rename', keys: actions.rename.keys[0], run: () => runAction(actions.rename) },
            { label: 'Remove', keys: actions.remove.keys[0], run: () => runAction(actions.remove) },
          ]}
        >
          <Button>
            Export
            <Icon name="down" />
          </Button>
        </Menu>
      </div>
      {unreviewed ? (
        <p className="briefing-unreviewed">
          <Icon name="warn" />
          <span>The program made this draft; nobody has reviewed it, and every page says so.</span>
          <Button small onPress={() => void act('briefings.edit', { id, patch: { unreviewed: false } })}>
            I have reviewed it
          </Button>
        </p>
      ) : null}
    </header>
  );
}
