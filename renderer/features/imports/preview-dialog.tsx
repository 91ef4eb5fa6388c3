import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportHow, ImportPreview } from '../../../preload/contract/index.ts';
import { call, problemOf } from '../../api/call.ts';
import { useStore } from '../../api/store.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Icon } from '../../components/icon.tsx';
import { importAs, leaveOut, previewing, type Waiting } from './imports.ts';
import { MappingFields } from './mapping-fields.tsx';
import { PreviewRows } from './preview-rows.tsx';
import './preview-dialog.css';

/** What a file that waits would become: looked at, corrected, then imported, or left out. */
export function PreviewDialog() {
  const waiting = useStore(previewing);
  return waiting === null ? null : <Preview key={waiting.path} waiting={waiting} />;
}

function Preview({ waiting }: { readonly waiting: Waiting }) {
  const { path, fileName } = waiting;
  // null while the program's own guess stands
  const [how, setHow] = useState<ImportHow | null>(null);
  const answer = useQuery({
    queryKey: ['imports.preview', path, how],
    queryFn: () => call('imports.preview', { path, ...(how === null ? {} : { how }) }),
    placeholderData: keepPreviousData,
    // the file may be another one the next time
    gcTime: 0,
  });
  const preview = answer.data;
  const chosen = how ?? preview?.how ?? null;
  const close = (): void => previewing.set(null);
  const run = async (as: ImportHow): Promise<void> => {
    if (await importAs(waiting, as)) close();
  };
  const leave = async (): Promise<void> => {
    if (await leaveOut(waiting)) close();
  };
  const ready = preview !== undefined && !answer.isError && !answer.isPlaceholderData;
  return (
    <Dialog
      title={`Before “${fileName}” is imported`}
      open
      width="full"
      keep={how !== null}
      onClose={close}
      buttons={
        <>
          <Button onPress={() => void leave()}>Leave out</Button>
          <Button
            isDisabled={answer.isError || preview === undefined}
            onPress={() => void run({ as: 'one' })}
          >
            Import as one article
          </Button>
          <Button
            variant="primary"
            isDisabled={!ready || preview.articles === 0}
            onPress={() => chosen !== null && void run(chosen)}
          >
            {ready ? importWords(preview.articles) : 'Import'}
          </Button>
        </>
      }
    >
      <div className="import-preview">
        {answer.isError ? (
          <Trouble thrown={answer.error} onAgain={() => void answer.refetch()} />
        ) : preview === undefined ? (
          <div className="preview-reading" role="status">
            <progress className="job-progress" aria-label="Reading the file" /> Reading the file…
          </div>
        ) : (
          <>
            <p className="preview-why" role="status">
              {answer.isFetching ? 'Reading it again…' : summary(preview)}
            </p>
            {chosen?.as === 'table' ? (
              <MappingFields
                columns={preview.columns}
                mapping={chosen.mapping}
                onChange={(mapping) => setHow({ as: 'table', mapping })}
              />
            ) : null}
            <PreviewRows preview={preview} stale={answer.isPlaceholderData} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Trouble({ thrown, onAgain }: { readonly thrown: unknown; readonly onAgain: () => void }) {
  const problem = problemOf(thrown);
  return (
    <div className="preview-trouble" role="alert">
      <Icon name="warn" />
      <div>
        <p>{problem.message}</p>
        <p className="import-code">{problem.code}</p>
        <Button small onPress={onAgain}>
          Look again
        </Button>
      </div>
    </div>
  );
}

function importWords(articles: number): string {
  return `Import ${articles.toLocaleString('en')} ${articles === 1 ? 'article' : 'articles'}`;
}

function summary({ why, articles, refused, how }: ImportPreview): string {
  const found = `${articles.toLocaleString('en')} ${articles === 1 ? 'article' : 'articles'}`;
  const not =
    refused === 0
      ? ''
      : ` ${refused.toLocaleString('en')} ${how.as === 'table' ? (refused === 1 ? 'row' : 'rows') : refused === 1 ? 'part' : 'parts'} cannot be imported; each says why.`;
  return `${why === '' ? '' : `${sentence(why)} `}${found} would be imported.${not}`;
}

function sentence(words: string): string {
  const begun = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
