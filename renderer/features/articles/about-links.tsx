import { useState } from 'react';
import type { Article } from '../../../preload/contract/index.ts';
import { openOutside } from '../../api/open-outside.ts';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { showPlace } from '../reader/reader-state.ts';
import { addressWords, type LinkLine, linkLines } from './links.ts';
import './about-links.css';

/** So many are shown until somebody asks for all. */
const FEW = 3;

/** The links of the text, each with its place; opened in another program, never in Collate. */
export function AboutLinks({ article }: { readonly article: Article }) {
  const [all, setAll] = useState(false);
  const lines = linkLines(article);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, FEW);
  return (
    <section className="about-links" aria-labelledby="links-here">
      <h3 className="about-links-heading" id="links-here">
        Links <span className="faint">{lines.length.toLocaleString('en')}</span>
      </h3>
      <ul>
        {shown.map((line) => (
          <Line key={line.url} line={line} articleId={article.id} />
        ))}
      </ul>
      {lines.length > FEW ? (
        <button type="button" className="text-button facts-more" onClick={() => setAll(!all)}>
          {all ? `The first ${FEW}` : `All ${lines.length.toLocaleString('en')} links`}
        </button>
      ) : null}
    </section>
  );
}

function Line({ line, articleId }: { readonly line: LinkLine; readonly articleId: string }) {
  return (
    <li className="about-link">
      <button
        type="button"
        className="about-link-button"
        title={`Open ${line.url} in another program`}
        onClick={() => void openOutside(line.url)}
      >
        <span className="about-link-words" dir="auto">
          {line.words}
        </span>
        <span className="about-link-address">{addressWords(line.url)}</span>
      </button>
      <IconButton label="Show the link in the text" small onPress={() => showPlace(articleId, line)}>
        <Icon name="place" />
      </IconButton>
    </li>
  );
}
