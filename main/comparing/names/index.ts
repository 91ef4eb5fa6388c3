/** Which names are likely the same. */
export { fullerName } from './fuller.ts';
export { type ComparedName, type LikelySame, likelySameNames } from './likely-same.ts';
