import { useEffect, useRef } from 'react';
import { AGREEMENT_WORDS } from '../../../preload/contract/agreement-words.ts';
import type { AgreementKind, Measure } from '../../../preload/contract/index.ts';
import { act } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { ActionButton, Button } from '../../components/button.tsx';
import { EditField } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { figureActions } from './actions.ts';
import { AgreementChip } from './agreement-chip.tsx';
import { AGREEMENT_KINDS_TO_SAY } from './agreement-words.ts';
import { enter } from './operations.ts';
import { type Area, asked } from './state.ts';
import './measure-panel.css';

/** A measure's name, unit and what it counts, corrected in place; why its figures agree or not, and overruling that. */
export function MeasurePanel({ measure }: { readonly measure: Measure }) {
  const panel = useRef<HTMLElement>(null);
  const wanted = useStore(asked);
  const back = useRef<Area>('table');
  useEffect(() => {
    if (wanted?.measureId !== measure.id) return;
    asked.set(null);
    back.current = wanted.back;
    const field = panel.current?.querySelector<HTMLElement>(
      wanted.field === 'name' ? 'input[aria-label="Name"]' : '.overrule button',
    );
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }, [wanted, measure.id]);

  const edit = (patch: Parameters<typeof act<'figures.editMeasure'>>[1]['patch']): void => {
    void act('figures.editMeasure', { id: measure.id, patch });
  };
  const { agreement } = measure;
  return (
    <section ref={panel} className="measure-panel" aria-label="The measure">
      <dl
        className="measure-fields"
        onKeyDown={(event) => {
          // a name is given while going through the tray: Enter goes back to it
          if (event.key === 'Enter' || event.key === 'Escape') {
            enter(back.current);
            back.current = 'table';
          }
        }}
      >
        <div>
          <dt>Name</dt>
          <dd>
            <EditField
              label="Name"
              className="measure-panel-name"
              value={measure.name}
              placeholder="a name"
              check={(name) => (name === '' ? 'A measure needs a name.' : null)}
              onCommit={(name) => edit({ name })}
            />
          </dd>
        </div>
        <div>
          <dt>Counts</dt>
          <dd>
            <EditField
              label="What is counted"
              value={measure.counted ?? ''}
              placeholder="not said"
              onCommit={(counted) => edit({ counted: counted === '' ? null : counted })}
            />
          </dd>
        </div>
        <div>
          <dt>Unit</dt>
          <dd>
            <EditField
              label="Unit"
              value={measure.unit ?? ''}
              placeholder="a plain count"
              onCommit={(unit) => edit({ unit: unit === '' ? null : unit })}
            />
          </dd>
        </div>
        <div>
          <dt>Note</dt>
          <dd>
            <EditField
              label="Note"
              value={measure.note}
              placeholder="add a note"
              multiline
              onCommit={(note) => edit({ note })}
            />
          </dd>
        </div>
      </dl>
      <div className="measure-agreement">
        <p>
          <AgreementChip agreement={agreement} />
        </p>
        <p>{agreement.why}</p>
        <div className="overrule">
          <Select<AgreementKind | 'computed'>
            label="Say instead"
            value={agreement.overruled?.kind ?? 'computed'}
            options={[
              { value: 'computed', label: `as computed: ${AGREEMENT_WORDS[agreement.kind]}` },
              ...AGREEMENT_KINDS_TO_SAY.map((kind) => ({ value: kind, label: AGREEMENT_WORDS[kind] })),
            ]}
            onChange={(kind) =>
              edit({
                overruled: kind === 'computed' ? null : { kind, note: agreement.overruled?.note ?? '' },
              })
            }
          />
          {agreement.overruled ? (
            <EditField
              label="Why you overrule it"
              value={agreement.overruled.note}
              placeholder="why? others will read it"
              multiline
              onCommit={(note) =>
                edit({ overruled: { kind: agreement.overruled?.kind ?? agreement.kind, note } })
              }
            />
          ) : null}
        </div>
        <div className="measure-buttons">
          <ActionButton action={figureActions.up} small>
            Move up
          </ActionButton>
          <ActionButton action={figureActions.down} small>
            Move down
          </ActionButton>
          <ActionButton action={figureActions.remove} small variant="danger">
            Remove
          </ActionButton>
          {agreement.overruled ? (
            <Button small onPress={() => edit({ overruled: null })}>
              Take back the overruling
            </Button>
          ) : null}
        </div>
      </div>
    </section>
  );
}
