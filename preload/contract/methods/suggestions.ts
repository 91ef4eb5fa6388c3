import { z } from 'zod';
import { method } from '../method.ts';
import { passage } from '../records.ts';
import { suggestion, suggestionKind } from '../suggestions.ts';
import { id } from '../text.ts';

const keys = z.array(z.string().max(200)).min(1).max(10_000);

export const suggestionMethods = {
  /** What the program finds in an article, those accepted and dismissed among them. */
  'suggestions.ofArticle': method(z.strictObject({ articleId: id }), z.array(suggestion)),
  /** Makes passages of suggestions, in one step of undo. Those that are accepted already are left out. */
  'suggestions.accept': method(z.strictObject({ articleId: id, keys }), z.array(passage)),
  /** Accepts every open suggestion of these kinds in an article, in one step of undo. */
  'suggestions.acceptAll': method(
    z.strictObject({ articleId: id, kinds: z.array(suggestionKind).min(1) }),
    z.strictObject({ accepted: z.int() }),
  ),
  /** Sets suggestions aside, or (`dismissed: false`) proposes them again. Remembered, also for a newer text. */
  'suggestions.dismiss': method(z.strictObject({ articleId: id, keys, dismissed: z.boolean() }), z.null()),
} as const;
