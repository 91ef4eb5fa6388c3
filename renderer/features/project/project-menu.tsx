import { project } from '../../api/live.ts';
import { useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { type Action, runAction } from '../../app/actions.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Menu, type MenuEntry } from '../../components/menu.tsx';
import { importActions } from '../imports/actions.ts';
import { projectActions } from './actions.ts';
import { openProject } from './projects.ts';

const RECENT_SHOWN = 5;

/** The project's name, with what can be done with it behind. */
export function ProjectMenu() {
  const open = useStore(project);
  const recent = useCall('project.recent', {}).data ?? [];
  const entry = (action: Action): MenuEntry => ({
    label: action.label,
    keys: action.keys[0],
    run: () => runAction(action),
  });
  const others = recent.filter((one) => one.path !== open?.path && one.exists).slice(0, RECENT_SHOWN);
  return (
    <Menu
      label="Project"
      entries={[
        entry(projectActions.create),
        entry(projectActions.open),
        ...others.map(
          (one): MenuEntry => ({
            key: one.path,
            label: one.name,
            detail: 'recent',
            run: () => void openProject(one.path),
          }),
        ),
        entry(projectActions.sample),
        { kind: 'line' },
        entry(importActions.watch),
        entry(projectActions.rename),
        entry(projectActions.saveCopy),
        entry(projectActions.close),
      ]}
    >
      <Button variant="quiet" aria-label={`Project ${open?.name ?? ''}`}>
        <span className="project-name">{open?.name}</span>
        <Icon name="down" />
      </Button>
    </Menu>
  );
}
