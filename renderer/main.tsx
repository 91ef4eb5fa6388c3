import './no-eval.ts';
// before the components' own styles
import './theme/tokens.css';
import './theme/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { problemOf } from './api/call.ts';
import { listen } from './api/live.ts';
import { sayProblem } from './api/messages.ts';
import { queryClient } from './api/queries.ts';
import { App } from './app/app.tsx';
import { ErrorBoundary } from './app/error-boundary.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

listen().catch((thrown: unknown) => sayProblem(problemOf(thrown)));
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ErrorBoundary part="The window">
        <App />
      </ErrorBoundary>
    </QueryClientProvider>
  </StrictMode>,
);
