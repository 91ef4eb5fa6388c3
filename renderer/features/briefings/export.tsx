import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import type { Briefing, BrokenCitation } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';
import { act, useCall } from '../../api/queries.ts';
import { askSavePath, fileNameOf } from '../../api/save-path.ts';
import { useAction } from '../../app/actions.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { briefingActions as actions } from './actions.ts';
import { draftOf } from './draft.ts';
import { goToCitation } from './insert.ts';
import './export.css';

export type ExportFormat = 'md' | 'pdf' | 'html';

const FORMAT_WORDS: Readonly<Record<ExportFormat, string>> = { md: 'Markdown', pdf: 'PDF', html: 'HTML' };

type Outcome =
  | { readonly kind: 'running'; readonly format: ExportFormat }
  | { readonly kind: 'done'; readonly path: string; readonly bytes: number }
  | { readonly kind: 'broken'; readonly format: ExportFormat; readonly broken: readonly BrokenCitation[] };

export interface Exporting {
  readonly outcome: Outcome | null;
  run(format: ExportFormat): void;
  dismiss(): void;
  goTo(passageId: string): void;
}

/** Exports a briefing, and keeps what became of it to be shown. */
export function useExport(briefing: Briefing, editor: Editor): Exporting {
  const figures = useCall('figures.table', {}).data?.rows ?? [];
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const run = async (format: ExportFormat): Promise<void> => {
    const { id, name } = briefing;
    setOutcome(null);
    // what was typed last belongs to what is exported
    if (!(await draftOf(id).flush())) return;
    const { broken } = await call('briefings.preview', { id });
    if (broken.length > 0) return setOutcome({ kind: 'broken', format, broken });
    const path = await askSavePath({
      title: `Export “${name}” as ${FORMAT_WORDS[format]}`,
      suggested: fileNameOf(name, format),
      extension: format,
    });
    if (path === null) return;
    setOutcome({ kind: 'running', format });
    const done = await act('briefings.export', { id, format, path });
    setOutcome(done.ok ? { kind: 'done', ...done.value } : null);
  };
  const start = (format: ExportFormat) => (): void => void run(format);
  useAction(actions.exportPdf, start('pdf'));
  useAction(actions.exportMarkdown, start('md'));
  useAction(actions.exportHtml, start('html'));

  return {
    outcome,
    run: (format) => void run(format),
    dismiss: () => setOutcome(null),
    goTo: (passageId) => goToCitation(editor, passageId, figures),
  };
}

/** What became of the last export: where it is, or what has to be mended first. */
export function ExportResult({ exporting }: { readonly exporting: Exporting }) {
  const { outcome, dismiss } = exporting;
  return (
    <div role="status" className="export-result" data-outcome={outcome?.kind}>
      {outcome === null ? null : (
        <>
          <Said outcome={outcome} exporting={exporting} />
          {outcome.kind === 'running' ? null : (
            <IconButton label="Dismiss" small onPress={dismiss}>
              <Icon name="close" />
            </IconButton>
          )}
        </>
      )}
    </div>
  );
}

function Said({ outcome, exporting }: { readonly outcome: Outcome; readonly exporting: Exporting }) {
  switch (outcome.kind) {
    case 'running':
      return <span>Making the {FORMAT_WORDS[outcome.format]}…</span>;
    case 'done':
      return (
        <>
          <span className="export-path">
            Exported to {outcome.path} ({size(outcome.bytes)})
          </span>
          <Button small onPress={() => void act('host.reveal', { path: outcome.path })}>
            Show in folder
          </Button>
        </>
      );
    case 'broken':
      return <Broken broken={outcome.broken} exporting={exporting} format={outcome.format} />;
  }
}

interface BrokenProps {
  readonly broken: readonly BrokenCitation[];
  readonly exporting: Exporting;
  readonly format: ExportFormat;
}

function Broken({ broken, exporting, format }: BrokenProps) {
  return (
    <div className="export-broken">
      <p>
        <strong>Not exported.</strong>{' '}
        {broken.length === 1 ? 'A citation does' : `${broken.length} citations do`} not lead back to the
        passage any more. Take {broken.length === 1 ? 'it' : 'them'} out or cite the passage anew, then{' '}
        <button type="button" className="text-button" onClick={() => exporting.run(format)}>
          try again
        </button>
        .
      </p>
      <ul>
        {broken.map((one) => (
          <li key={one.passageId}>
            <button type="button" className="text-button" onClick={() => exporting.goTo(one.passageId)}>
              [{one.label}] {one.exact === null ? 'a passage that is gone' : `“${shortened(one.exact)}”`}
              {one.articleTitle === null ? '' : `, ${one.articleTitle}`}
            </button>{' '}
            <span>{one.why}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function size(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
}
