import { useState } from 'react';
import { OUTLET_GRADE_WORDS } from '../../../preload/contract/grade-words.ts';
import type { Article, MetadataField, OutletGrade } from '../../../preload/contract/index.ts';
import { outletGrade } from '../../../preload/contract/records.ts';
import { act, useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { IconButton } from '../../components/button.tsx';
import { EditField } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { PartialDateField } from '../../components/partial-date-field.tsx';
import { type Option, Select } from '../../components/select.tsx';
import { SuggestField } from '../../components/suggest-field.tsx';
import { Fact } from '../reader/fact.tsx';
import { showPlace } from '../reader/reader-state.ts';
import { AboutFile } from './about-file.tsx';
import { AboutLinks } from './about-links.tsx';
import { aboutOpen, moreFacts } from './article-list-state.ts';
import { isUnsure } from './unsure.ts';

/** What is known of an article: each value with the place it was read from, each corrected in place. */
export function AboutArticle({ article }: { readonly article: Article }) {
  const [open, setOpen] = useState(aboutOpen.get());
  const more = useStore(moreFacts);
  const outlets = useCall('outlets.list', {}).data ?? [];
  const edit = (patch: Parameters<typeof act<'articles.edit'>>[1]['patch']): void =>
    void act('articles.edit', { ids: [article.id], patch });

  const words = (name: string, field: WordField, placeholder: string) => (
    <Fact name={name}>
      <EditField
        label={name}
        value={article[field] ?? ''}
        placeholder={placeholder}
        onCommit={(typed) => edit({ [field]: typed === '' ? null : typed })}
      />
      <Origin article={article} field={field} name={name} />
    </Fact>
  );
  return (
    <details
      className="inspector-part"
      data-part="about"
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        aboutOpen.set(event.currentTarget.open);
      }}
    >
      <summary>About this article</summary>
      <dl className="facts">
        {words('Title', 'title', 'no title in the text')}
        {shows(article, 'alternativeTitle', more) ? words('Other title', 'alternativeTitle', 'none') : null}
        <Fact name="Outlet">
          <SuggestField
            label="Outlet"
            value={article.outlet ?? ''}
            placeholder="no outlet in the text"
            suggestions={outlets.map((outlet) => outlet.name)}
            onCommit={(typed) => edit({ outlet: typed === '' ? null : typed })}
          />
          <Origin article={article} field="outlet" name="Outlet" />
        </Fact>
        {article.outletId === null ? null : <GradeFact id={article.outletId} grade={article.grade} />}
        <Fact name="Published">
          <PartialDateField
            label="Published"
            value={article.published}
            placeholder="no date in the text"
            onCommit={(published) => edit({ published })}
          />
          <Origin article={article} field="published" name="Published" />
        </Fact>
        {words('Author', 'author', 'no author in the text')}
        {words('Place', 'place', 'not said')}
        {words('Language', 'language', 'not known')}
        {words('Address', 'url', 'none')}
        {shows(article, 'canonicalUrl', more) ? words('Canonical', 'canonicalUrl', 'none') : null}
        <AboutFile article={article} />
      </dl>
      {FEW_HAVE.every((field) => shows(article, field, false)) ? null : (
        <button type="button" className="text-button facts-more" onClick={() => moreFacts.set(!more)}>
          {more ? 'Fewer fields' : 'More fields'}
        </button>
      )}
      <AboutLinks article={article} />
    </details>
  );
}

type WordField = 'title' | 'alternativeTitle' | 'author' | 'place' | 'language' | 'url' | 'canonicalUrl';

/** Shown only where there is a value, or where somebody asks for them. */
const FEW_HAVE = ['alternativeTitle', 'canonicalUrl'] as const;

function shows(article: Article, field: (typeof FEW_HAVE)[number], more: boolean): boolean {
  return more || article[field] !== null || article.origins.some((one) => one.field === field);
}

const GRADES: readonly Option<OutletGrade | 'none'>[] = [
  { value: 'none', label: 'not graded' },
  ...outletGrade.options.map((grade) => ({ value: grade, label: `${grade}, ${OUTLET_GRADE_WORDS[grade]}` })),
];

function GradeFact({ id, grade }: { readonly id: string; readonly grade: OutletGrade | null }) {
  return (
    <Fact name="Its grade">
      <Select
        label="Grade of the outlet"
        inPlace
        value={grade ?? 'none'}
        options={GRADES}
        onChange={(value) =>
          void act('outlets.edit', { id, patch: { grade: value === 'none' ? null : value } })
        }
      />
    </Fact>
  );
}

/** Where a value was read: a button that shows the place, or one that takes back what a person wrote. */
function Origin({
  article,
  field,
  name,
}: {
  readonly article: Article;
  readonly field: MetadataField;
  readonly name: string;
}) {
  const origin = article.origins.find((one) => one.field === field);
  if (origin === undefined) return null;
  const { range } = origin;
  if (origin.origin === 'person') {
    return (
      <IconButton
        label={`${name}: take back what was written, as it was read`}
        data-sure="false"
        small
        onPress={() => void act('articles.resetField', { id: article.id, field })}
      >
        <Icon name="undo" />
      </IconButton>
    );
  }
  if (range === null) return null;
  const unsure = isUnsure(article, field);
  return (
    <IconButton
      label={`${name}: show where it was read${unsure ? ' (not sure)' : ''}`}
      data-sure={!unsure}
      small
      onPress={() => showPlace(article.id, range)}
    >
      <Icon name={unsure ? 'unsure' : 'place'} />
    </IconButton>
  );
}
