import type { ColumnMapping, ImportPreview } from '../../../preload/contract/index.ts';
import { Select } from '../../components/select.tsx';
import { examples, FIELD_LABELS, FIELDS_SHOWN, mapped } from './mapping.ts';

export interface MappingFieldsProps {
  readonly columns: ImportPreview['columns'];
  readonly mapping: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
}

const NONE = 'none';
/** So that no column is called like `NONE`. */
const COLUMN = 'column ';

/** Each field with the column it is read from, the guess chosen, and what stands in that column. */
export function MappingFields({ columns, mapping, onChange }: MappingFieldsProps) {
  const names = [...new Set(columns.map(({ name }) => name))];
  return (
    <section className="mapping" aria-label="Which column is what">
      {FIELDS_SHOWN.map((field) => {
        const column = mapping[field];
        const values = examples(columns, column);
        return (
          <div className="mapping-field" key={field}>
            <Select
              label={FIELD_LABELS[field]}
              value={column === undefined ? NONE : COLUMN + column}
              options={[
                { value: NONE, label: 'no column' },
                ...names.map((name) => ({
                  value: COLUMN + name,
                  label: name === '' ? 'a column without a name' : name,
                  detail: examples(columns, name).slice(0, 40),
                })),
              ]}
              onChange={(value) =>
                onChange(mapped(mapping, field, value === NONE ? null : value.slice(COLUMN.length)))
              }
            />
            <p className="mapping-values" title={values}>
              {column === undefined ? (field === 'text' ? 'without text' : '') : values || 'empty'}
            </p>
          </div>
        );
      })}
    </section>
  );
}
