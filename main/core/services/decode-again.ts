import type { ImportHow } from '../../../preload/contract/index.ts';
import type { PreparedArticle } from '../../importing/index.ts';
import { startReaderPool } from '../../importing/pool.ts';
import type { Core } from '../core.ts';
import { furnishAgain } from '../outlet-furniture.ts';
import { Refusal } from '../refusal.ts';
import { articleNotice, articleText, setText } from '../store/articles.ts';
import { opening } from '../store/insert-article.ts';
import { replaceRead } from '../store/metadata.ts';
import { type KeptOriginal, original, originalKey } from '../store/originals.ts';
import { losePassage, movePassage, passagesOfArticle } from '../store/passages.ts';
import type { Tx } from '../store/store.ts';
import { insertVersion } from '../store/versions.ts';
import { placeIn } from './anchors.ts';
import { selectorsAt } from './selectors.ts';

/**
 * Reads the kept bytes of an article again in another encoding: a new version of its text, in which its passages find
 * their place by their selectors or are said to be lost. Null finds the encoding out again.
 *
 * @throws Refusal 'not-found', or why the bytes cannot be read like that; the article is then as it was
 */
export async function decodeAgain(
  core: Core,
  id: string,
  encoding: string | null,
): Promise<{ encoding: string; lost: number }> {
  const { store } = core.project();
  const kept = original(store.db, id);
  if (!kept)
    throw new Refusal('not-found', 'This article is not in the project any more. Nothing was changed.');
  const read = await readKept(kept, encoding);
  const lost = store.write('Read an article in another encoding', (tx) => renew(tx, id, read, kept.how));
  return { encoding: read.encoding, lost };
}

async function readKept(
  { fileName, part, bytes, encoding: before, how }: KeptOriginal,
  encoding: string | null,
): Promise<PreparedArticle> {
  const pool = startReaderPool({ threads: 1 });
  const answers: PreparedArticle[] = [];
  try {
    const chosen = how === undefined ? {} : { how };
    await pool.read(
      { kind: 'kept', original: bytes, fileName, part, before, encoding, ...chosen },
      ({ answer }) => {
        if (answer.ok === 'many') return;
        if (!answer.ok) throw new Refusal(answer.error.code, answer.error.message);
        answers.push(answer.value);
      },
    );
  } finally {
    await pool.close();
  }
  const [read] = answers;
  if (!read) throw new Refusal('file-empty', 'Nothing was found in the kept file. The article is as it was.');
  return read;
}

/** Gives an article its new text; answers how many of its passages are not in it. */
function renew(tx: Tx, id: string, read: PreparedArticle, how: ImportHow | undefined): number {
  const old = articleText(tx.db, id);
  const file = originalKey(tx.db, id);
  if (!old || !file) throw new Refusal('not-found', 'This article is not in the project any more.');
  const versionId = insertVersion(tx, id, read);
  // the files that came with a mail are not read again
  const said = articleNotice(tx.db, id);
  const partly = said?.notice === 'partly read' ? said : {};
  setText(tx, id, { ...read, ...partly, ...file, how, versionId, opening: opening(read) });
  replaceRead(tx, id, read.origins, read.metadata);
  furnishAgain(tx, [id]);
  let lost = 0;
  for (const passage of passagesOfArticle(tx.db, id)) {
    const place = placeIn(read.text, passage, old.text.length);
    if (place) movePassage(tx, passage.id, versionId, selectorsAt(read.text, place));
    else {
      losePassage(tx, passage.id);
      lost++;
    }
  }
  return lost;
}
