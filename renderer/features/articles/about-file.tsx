import { useState } from 'react';
import type { Article } from '../../../preload/contract/index.ts';
import { useAction } from '../../app/actions.ts';
import { Button } from '../../components/button.tsx';
import { Fact } from '../reader/fact.tsx';
import { articleActions } from './actions.ts';
import { DecodeDialog } from './decode-dialog.tsx';
import { isDecoded } from './encodings.ts';

/** The file of an article, its place in it, and the encoding it was read in. */
export function AboutFile({ article }: { readonly article: Article }) {
  const [asking, setAsking] = useState(false);
  const decoded = isDecoded(article);
  useAction(articleActions.decodeAgain, decoded ? () => setAsking(true) : null);
  return (
    <>
      <Fact name="File">
        <span className="fact-plain" title={`${article.size.toLocaleString('en')} bytes`}>
          {article.fileName}
        </span>
      </Fact>
      {article.part === '' ? null : (
        <Fact name="Place in it">
          <span className="fact-plain">{article.part}</span>
        </Fact>
      )}
      {decoded ? (
        <Fact name="Encoding">
          <span className="fact-plain">{article.encoding}</span>
          <Button small variant="quiet" onPress={() => setAsking(true)}>
            Read again…
          </Button>
        </Fact>
      ) : null}
      {asking ? <DecodeDialog article={article} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
