import { act, queryClient, useCall } from '../../api/queries.ts';
import { ActionButton, IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { projectActions } from './actions.ts';
import { openProject } from './projects.ts';
import './start-screen.css';

/** Without a project: a new one, one from disk, one of the last, or the sample. */
export function StartScreen() {
  const recent = useCall('project.recent', {}).data ?? [];
  const forget = async (path: string): Promise<void> => {
    const done = await act('project.forgetRecent', { path });
    if (done.ok) await queryClient.invalidateQueries({ queryKey: ['project.recent'] });
  };
  return (
    <main className="start">
      <div className="start-page">
        <h1 className="start-name">Collate</h1>
        <p className="start-words">
          Read articles, mark claims, quotes and figures, see where the sources differ, and write a briefing
          in which every sentence leads back to its passage. A project is one file on this laptop; nothing
          leaves it.
        </p>
        <div className="start-buttons">
          <ActionButton action={projectActions.create} variant="primary" showKeys>
            New project
          </ActionButton>
          <ActionButton action={projectActions.open} showKeys>
            Open a project
          </ActionButton>
          <ActionButton action={projectActions.sample}>Look at the sample</ActionButton>
        </div>
        {recent.length === 0 ? null : (
          <section aria-labelledby="recent-heading">
            <h2 id="recent-heading" className="start-heading">
              Recent
            </h2>
            <ul className="recent">
              {recent.map((one) => (
                <li key={one.path} className="recent-line">
                  <button
                    type="button"
                    className="recent-open"
                    disabled={!one.exists}
                    onClick={() => void openProject(one.path)}
                  >
                    <span className="recent-name">{one.name}</span>
                    <span className="recent-path">{one.exists ? one.path : `not there: ${one.path}`}</span>
                  </button>
                  <IconButton
                    label={`Take ${one.name} off this list`}
                    small
                    onPress={() => void forget(one.path)}
                  >
                    <Icon name="close" />
                  </IconButton>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}
