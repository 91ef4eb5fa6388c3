import type { Input } from '../../../preload/contract/index.ts';
import { act, useCall } from '../../api/queries.ts';
import { ActionButton, Button } from '../../components/button.tsx';
import { EditField } from '../../components/field.tsx';
import { PartialDateField } from '../../components/partial-date-field.tsx';
import { SuggestField } from '../../components/suggest-field.tsx';
import { Fact } from '../reader/fact.tsx';
import { articleActions } from './actions.ts';
import { chosenArticles } from './article-list-state.ts';

const AS_IT_IS = 'leave as it is';

/** Several articles are chosen: what is written here is written into all of them, in one step of undo. */
export function AboutChosen({ ids }: { readonly ids: readonly string[] }) {
  const outlets = useCall('outlets.list', {}).data ?? [];
  const edit = (patch: Input<'articles.edit'>['patch']): void =>
    void act('articles.edit', { ids: [...ids], patch });
  return (
    <section className="inspector-part" aria-labelledby="chosen-articles">
      <h2 className="inspector-heading" id="chosen-articles">
        {ids.length.toLocaleString('en')} articles chosen
      </h2>
      <dl className="facts">
        <Fact name="Outlet">
          <SuggestField
            label="Outlet of all chosen"
            value=""
            placeholder={AS_IT_IS}
            suggestions={outlets.map((outlet) => outlet.name)}
            onCommit={(outlet) => edit({ outlet })}
          />
        </Fact>
        <Fact name="Published">
          <PartialDateField
            label="Date of all chosen"
            value={null}
            placeholder={AS_IT_IS}
            onCommit={(published) => edit({ published })}
          />
        </Fact>
        {(['place', 'language'] as const).map((field) => (
          <Fact key={field} name={field === 'place' ? 'Place' : 'Language'}>
            <EditField
              label={`${field === 'place' ? 'Place' : 'Language'} of all chosen`}
              value=""
              placeholder={AS_IT_IS}
              onCommit={(typed) => edit({ [field]: typed })}
            />
          </Fact>
        ))}
      </dl>
      <div className="chosen-buttons">
        <ActionButton action={articleActions.toggleRead} small>
          Read or unread
        </ActionButton>
        <ActionButton action={articleActions.remove} small variant="danger">
          Remove
        </ActionButton>
        <Button small variant="quiet" onPress={() => chosenArticles.set(new Set())}>
          Choose none
        </Button>
      </div>
    </section>
  );
}
