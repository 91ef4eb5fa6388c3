import { IconButton } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { Kbd } from '../components/kbd.tsx';
import { ProjectMenu } from '../features/project/project-menu.tsx';
import { SearchBox } from '../features/search/search-box.tsx';
import { runAction } from './actions.ts';
import { windowActions } from './window-actions.ts';
import './top-bar.css';

export interface TopBarProps {
  readonly inspector: { readonly open: boolean; readonly toggle: () => void } | null;
}

/** The project, the search box that is always there, the way to the palette. */
export function TopBar({ inspector }: TopBarProps) {
  return (
    <header className="top-bar">
      <div className="top-bar-start">
        <h1 className="top-bar-name">Collate</h1>
        <ProjectMenu />
      </div>
      <SearchBox />
      <div className="top-bar-end">
        <button type="button" className="top-bar-palette" onClick={() => runAction(windowActions.palette)}>
          <Kbd keys="Mod+K" /> actions
        </button>
        {inspector === null ? null : (
          <IconButton
            label={inspector.open ? 'Fold the inspector' : 'Unfold the inspector'}
            keys={windowActions.inspector.keys[0]}
            onPress={inspector.toggle}
          >
            <Icon name="panel" />
          </IconButton>
        )}
      </div>
    </header>
  );
}
