/**
 * The rules by which texts become terms and stems, and the layout of what is kept: an index that was made by others is
 * made anew. To be counted up with every change of words, folding, stemming, fields or pieces; rules.test.ts notices all but
 * the last. What the engine knows of Unicode belongs to them.
 */
const RULES = 4;

export const INDEX_RULES = `${RULES}, Unicode ${process.versions.unicode}, ICU ${process.versions.icu}`;
