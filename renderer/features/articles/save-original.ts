import type { Article } from '../../../preload/contract/index.ts';
import { say } from '../../api/messages.ts';
import { act } from '../../api/queries.ts';
import { askSavePath } from '../../api/save-path.ts';

/** Writes the file that was imported, byte for byte, to where the person says. */
export async function saveOriginal(article: Article): Promise<void> {
  const dot = article.fileName.lastIndexOf('.');
  const extension = dot > 0 ? article.fileName.slice(dot + 1) : 'txt';
  const path = await askSavePath({ title: 'Save the original file', suggested: article.fileName, extension });
  if (path === null) return;
  const saved = await act('articles.saveOriginal', { id: article.id, path });
  if (saved.ok) say(`Saved ${saved.value.path}`);
}
