import { useEffect } from 'react';
import { history } from '../api/live.ts';
import { useStore } from '../api/store.ts';
import { Panes } from '../components/panes.tsx';
import { chosenArticles } from '../features/articles/article-list-state.ts';
import { useArrivals } from '../features/imports/arrivals.ts';
import { ImportPanel } from '../features/imports/import-panel.tsx';
import { importPanel, previewing, watching } from '../features/imports/imports.ts';
import { PasteDialog } from '../features/imports/paste-dialog.tsx';
import { PreviewDialog } from '../features/imports/preview-dialog.tsx';
import { WatchDialog } from '../features/imports/watch-dialog.tsx';
import { forgetGrid } from '../features/metadata/state.ts';
import { forgetNames } from '../features/names/state.ts';
import { chosenPassage } from '../features/reader/reader-state.ts';
import { NameDialog } from '../features/search/name-dialog.tsx';
import { forgetSearch } from '../features/search/state.ts';
import { type Action, useAction } from './actions.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Foot } from './foot.tsx';
import { redo, undo } from './history-actions.ts';
import { NavRail } from './nav-rail.tsx';
import { go, goBack, goForth, place } from './navigation.ts';
import { focusPane, movePane } from './pane-focus.ts';
import { SCREENS } from './screens.tsx';
import { TopBar } from './top-bar.tsx';
import { remember, rememberPlace, view } from './view.ts';
import { windowActions } from './window-actions.ts';
import './workbench.css';

/** The window with an open project: nav rail, one main pane, one inspector that folds. */
export function Workbench() {
  const now = useStore(place);
  const screen = SCREENS.find((one) => one.id === now.screen) ?? SCREENS[0];
  const inspectorOpen = useStore(view)?.inspector ?? true;
  const { undo: canUndo, redo: canRedo } = useStore(history);
  const toggle = (): void => remember({ inspector: !inspectorOpen });

  useEffect(rememberPlace, []);
  useArrivals();
  // what was chosen in one project means nothing in another
  useEffect(() => forgetChoices, []);
  useAction(windowActions.undo, canUndo === null ? null : () => void undo());
  useAction(windowActions.redo, canRedo === null ? null : () => void redo());
  useAction(windowActions.inspector, screen?.Inspector ? toggle : null);
  useAction(windowActions.back, goBack);
  useAction(windowActions.forth, goForth);
  useAction(windowActions.nextPane, () => movePane(1));
  useAction(windowActions.previousPane, () => movePane(-1));

  if (!screen) return null;
  const { Main, Inspector } = screen;
  const side = Inspector !== null && inspectorOpen;
  return (
    <div className="workbench">
      <TopBar inspector={Inspector === null ? null : { open: inspectorOpen, toggle }} />
      {SCREENS.map((one) => (
        <ScreenKey key={one.id} action={one.action} run={() => go({ screen: one.id })} />
      ))}
      <main className="workbench-panes" aria-label={screen.label}>
        <Panes
          name="window"
          panes={[
            { id: 'nav', size: 184, min: 120, max: 320, content: <NavRail /> },
            {
              id: 'main',
              min: 360,
              content: (
                <div className="workbench-main" data-pane="main" tabIndex={-1}>
                  <ErrorBoundary key={screen.id} part="This screen">
                    <Main />
                  </ErrorBoundary>
                </div>
              ),
            },
            ...(side
              ? [
                  {
                    id: 'inspector',
                    size: 310,
                    min: 240,
                    max: 560,
                    content: (
                      <section
                        className="workbench-inspector"
                        aria-label="Inspector"
                        data-pane="inspector"
                        tabIndex={-1}
                      >
                        <ErrorBoundary key={screen.id} part="This pane">
                          <Inspector />
                        </ErrorBoundary>
                      </section>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </main>
      <Foot />
      <ErrorBoundary part="The list of imports">
        <ImportPanel />
        <PasteDialog />
        <PreviewDialog />
        <WatchDialog />
        <NameDialog />
      </ErrorBoundary>
    </div>
  );
}

function forgetChoices(): void {
  importPanel.set(null);
  previewing.set(null);
  watching.set(false);
  forgetGrid();
  forgetNames();
  forgetSearch();
  chosenArticles.set(new Set());
  chosenPassage.set(null);
}

/** The key of a screen, as an action. */
function ScreenKey({ action, run }: { readonly action: Action; readonly run: () => void }) {
  useAction(action, () => {
    run();
    focusPane('main');
  });
  return null;
}
