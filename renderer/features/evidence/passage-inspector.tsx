import { dateWords, outletGradeWords } from '../../../preload/contract/index.ts';
import { act, useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { ActionButton } from '../../components/button.tsx';
import { EditField } from '../../components/field.tsx';
import { Kind } from '../../components/kind.tsx';
import { TagInput } from '../../components/tag-input.tsx';
import { DetailsFields } from '../reader/details-fields.tsx';
import { Fact } from '../reader/fact.tsx';
import { evidenceActions } from './actions.ts';
import { currentPassage } from './state.ts';
import '../reader/inspector.css';
import './passage-inspector.css';

/** What the current passage says, corrected in place as in the reader, and the article it stands in. */
export function PassageInspector() {
  const id = useStore(currentPassage);
  const rows = useCall('passages.rows', { ids: id === null ? [] : [id] }, { keep: true }).data;
  const known = useCall('tags.list', {}).data ?? [];
  const passage = rows?.[0];
  if (id === null || passage === undefined) {
    return (
      <p className="evidence-hint">The chosen passage shows here, to be corrected, tagged and commented.</p>
    );
  }
  const passageIds = [passage.id];
  return (
    <div className="inspector">
      <section>
        <h2 className="inspector-heading">
          <Kind kind={passage.details.kind} />
          <ActionButton action={evidenceActions.open} small showKeys>
            Open in article
          </ActionButton>
        </h2>
        <p className="evidence-passage">{passage.exact}</p>
        {passage.found ? null : (
          <p className="mark-lost">
            These words are not in the article’s present text any more. The mark is kept as it was.
          </p>
        )}
        <dl className="facts" key={passage.id}>
          <DetailsFields passage={passage} />
          {passage.measure === null ? null : (
            <Fact name="Measure">
              <span className="fact-plain">{passage.measure}</span>
            </Fact>
          )}
          <Fact name="Tags">
            <TagInput
              tags={passage.tags}
              known={known}
              onAdd={(path) => void act('tags.add', { passageIds, path })}
              onTake={(tagId) => void act('tags.take', { passageIds, tagId })}
            />
          </Fact>
          <Fact name="Comment">
            <EditField
              label="Comment"
              value={passage.comment}
              placeholder="none"
              multiline
              onCommit={(comment) => void act('passages.edit', { id: passage.id, comment })}
            />
          </Fact>
        </dl>
      </section>
      <section>
        <h2 className="inspector-heading">Article</h2>
        <p className="evidence-article">{passage.articleTitle}</p>
        <dl className="facts">
          <Fact name="Outlet">
            <span className="fact-plain">{passage.outlet ?? 'not known'}</span>
          </Fact>
          <Fact name="Grade">
            <span className="fact-plain">{outletGradeWords(passage.grade)}</span>
          </Fact>
          <Fact name="Date">
            <span className="fact-plain">{dateWords(passage.published)}</span>
          </Fact>
          {passage.page === null ? null : (
            <Fact name="Page">
              <span className="fact-plain">{passage.page}</span>
            </Fact>
          )}
          <Fact name="Marked by">
            <span className="fact-plain">
              {passage.madeBy}, {momentWords(passage.madeAt)}
            </span>
          </Fact>
        </dl>
      </section>
    </div>
  );
}

/** A moment in the words of all dates here, in the time of this machine. */
function momentWords(iso: string): string {
  const moment = new Date(iso);
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString();
  return dateWords({ date: local.slice(0, 16), precision: 'minute' });
}
