import { useQuery } from '@tanstack/react-query';
import type { MetadataCounts } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../components/button.tsx';
import { openGrid } from '../metadata/state.ts';
import { type Left, leftWords } from './left-words.ts';

/** What the program could not read of the articles of an import, and the way to correct it. */
export function LeftToCorrect({ jobId, imported }: { readonly jobId: string; readonly imported: number }) {
  const answer = useQuery({
    // under the name of what is counted, so that it is counted again after a correction
    queryKey: ['articles.metadataCounts', jobId, imported],
    queryFn: async (): Promise<{ ids: readonly string[]; counts: MetadataCounts }> => {
      const ids = await call('imports.articles', { jobId });
      return { ids, counts: await call('articles.metadataCounts', { ids }) };
    },
    enabled: imported > 0,
  });
  const { ids, counts } = answer.data ?? {};
  const left: Left | null = counts === undefined ? null : leftWords(counts);
  if (!ids || left === null) return null;
  return (
    <div className="import-left">
      <span>{left.words}</span>
      <Button small onPress={() => openGrid({ ...left.filter, ids, scope: 'this import' })}>
        Correct them
      </Button>
    </div>
  );
}
