import { toResults } from './result-focus.ts';
import { cardOpen, searchFor } from './state.ts';

/** What can be written, and what it finds. */
const EXAMPLES: readonly { readonly query: string; readonly finds: string }[] = [
  { query: 'flood dam', finds: 'both words first, then either; word endings and accents do not matter' },
  { query: '"joint force"', finds: 'these words side by side' },
  { query: 'flood OR storm -rain', finds: 'one or the other, without a word; also AND, NOT, brackets' },
  { query: 'dam NEAR broke', finds: 'the words close to each other' },
  { query: 'evacuat*', finds: 'every word that begins so' },
  { query: 'title:flood', finds: 'in the title; also outlet: author: tag: place: lang:' },
  { query: 'speaker:dolan', finds: 'what somebody said, claims or counts; via: who reported the quote' },
  {
    query: 'flood kind:claim',
    finds: 'with a passage marked as a claim; also quote, figure, note, briefing',
  },
  { query: 'date:2026-03', finds: 'published in a month, on a day, or 2026-03-01..2026-03-15' },
  { query: 'after:2026-01-01', finds: 'published after a day; also before:' },
  { query: 'value:>4000 unit:people', finds: 'a figure of more than 4,000 people' },
  { query: 'is:unread has:quote', finds: 'unread articles with a marked quote; also is:conflict' },
];

/** Examples of the language of searches; each can be tried by pressing it. */
export function LanguageExamples() {
  return (
    <dl className="search-examples">
      {EXAMPLES.map(({ query, finds }) => (
        <div key={query} className="search-example">
          <dt>
            <button
              type="button"
              className="search-example-query"
              onClick={() => {
                cardOpen.set(false);
                searchFor(query);
                toResults();
              }}
            >
              {query}
            </button>
          </dt>
          <dd>{finds}</dd>
        </div>
      ))}
    </dl>
  );
}
