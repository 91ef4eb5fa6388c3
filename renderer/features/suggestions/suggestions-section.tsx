import { useEffect, useRef, useState } from 'react';
import type { Article, Suggestion, SuggestionKind } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { useEscape } from '../../app/keys.ts';
import { Button } from '../../components/button.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { suggestionActions } from './actions.ts';
import { accept, acceptAll, acceptAndCorrect, choose, dismiss, pluralOf } from './operations.ts';
import { chosenSuggestion, neighbour, shownKinds, suggestionsShown } from './state.ts';
import { useSuggestions } from './use-suggestions.ts';
import './suggestions-section.css';

const KINDS: readonly SuggestionKind[] = ['quote', 'figure', 'claim', 'date', 'name'];
const WORDS: Readonly<Record<SuggestionKind, string>> = {
  quote: 'Quote',
  figure: 'Figure',
  claim: 'Claim',
  date: 'Date',
  name: 'Name',
};

/** In the inspector: what the program found in the article, in reading order, to accept or to dismiss. */
export function SuggestionsSection({ article }: { readonly article: Article }) {
  const shown = useStore(suggestionsShown);
  const kinds = useStore(shownKinds);
  const key = useStore(chosenSuggestion);
  const { all, open } = useSuggestions(article);
  const chosen = open.find((one) => one.key === key) ?? null;
  const after = chosen && neighbour(open, chosen.key, 0, 1);
  const waiting = all.filter(({ state }) => state === 'open');
  const count = (kind: SuggestionKind) => waiting.filter((one) => one.kind === kind).length;
  const acceptKind = (kind: SuggestionKind) =>
    count(kind) === 0 ? null : () => void acceptAll(article.id, kind);

  useAction(suggestionActions.dismiss, chosen && (() => void dismiss(article.id, chosen, after)));
  useAction(suggestionActions.acceptQuotes, acceptKind('quote'));
  useAction(suggestionActions.acceptFigures, acceptKind('figure'));
  useAction(suggestionActions.acceptClaims, acceptKind('claim'));
  useAction(suggestionActions.acceptNames, acceptKind('name'));
  useAction(suggestionActions.show, () => suggestionsShown.set(!shown));
  useEscape(chosen !== null, () => chosenSuggestion.set(null));

  if (!shown || waiting.length === 0) return null;
  return (
    <section aria-labelledby="suggested-here">
      <h2 className="inspector-heading" id="suggested-here">
        Suggestions
        <span>{open.length}</span>
      </h2>
      <p className="suggestions-words">
        Found by the program; nothing counts before you accept it. In the text <Kbd keys="Tab" /> goes to the
        next, <Kbd keys="Enter" /> accepts, <Kbd keys="X" /> dismisses.
      </p>
      <fieldset className="suggestions-kinds">
        <legend className="unseen">Kinds that are shown</legend>
        {KINDS.filter((kind) => count(kind) > 0).map((kind) => (
          <label key={kind} data-kind={kind}>
            <input
              type="checkbox"
              checked={kinds.has(kind)}
              onChange={() => shownKinds.set(toggled(kinds, kind))}
            />
            {pluralOf(kind)} <span>{count(kind)}</span>
          </label>
        ))}
      </fieldset>
      <ul className="suggestion-cards">
        {open.map((suggestion) => (
          <SuggestionCard
            key={suggestion.key}
            articleId={article.id}
            suggestion={suggestion}
            next={neighbour(open, suggestion.key, 0, 1)}
            chosen={suggestion === chosen}
          />
        ))}
      </ul>
      <div className="suggestions-all">
        {KINDS.filter((kind) => kinds.has(kind) && count(kind) > 1).map((kind) => (
          <Button key={kind} small variant="quiet" onPress={() => void acceptAll(article.id, kind)}>
            {`Accept all ${count(kind)} ${pluralOf(kind)}`}
          </Button>
        ))}
      </div>
    </section>
  );
}

interface CardProps {
  readonly articleId: string;
  readonly suggestion: Suggestion;
  readonly next: Suggestion | null;
  readonly chosen: boolean;
}

function SuggestionCard({ articleId, suggestion, next, chosen }: CardProps) {
  const [why, setWhy] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const { kind, exact, says } = suggestion;
  return (
    <li ref={card} className="suggestion-card" data-kind={kind} data-chosen={chosen || undefined}>
      <button
        type="button"
        className="suggestion-card-text"
        aria-pressed={chosen}
        onClick={() => choose(articleId, chosen ? null : suggestion)}
      >
        <span className="suggestion-card-kind">{WORDS[kind]}</span>
        <span className="suggestion-card-exact">{exact}</span>
        {says === '' ? null : <span className="suggestion-card-says">{says}</span>}
      </button>
      {chosen ? (
        <>
          <div className="suggestion-card-buttons">
            <Button small variant="primary" onPress={() => void accept(articleId, suggestion, next)}>
              Accept
            </Button>
            <Button small onPress={() => void acceptAndCorrect(articleId, suggestion)}>
              Accept and correct
            </Button>
            <Button small variant="quiet" onPress={() => void dismiss(articleId, suggestion, next)}>
              Dismiss
            </Button>
            <Button small variant="quiet" onPress={() => setWhy(!why)}>
              Why?
            </Button>
          </div>
          {why ? <p className="suggestion-card-why">{suggestion.why}</p> : null}
        </>
      ) : null}
    </li>
  );
}

function toggled(kinds: ReadonlySet<SuggestionKind>, kind: SuggestionKind): ReadonlySet<SuggestionKind> {
  const next = new Set(kinds);
  if (!next.delete(kind)) next.add(kind);
  return next;
}
