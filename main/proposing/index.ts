/** Reading articles for suggestions and names, and pairing names, in a thread of its own. */
export type { Pairs, TextToRead } from './messages.ts';
export { type ProposingThread, startProposing } from './thread.ts';
