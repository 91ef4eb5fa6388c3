import type { CollateEvent, PageSize, Result } from '../../preload/contract/index.ts';
import type { CoreStart, HostQuestion, SaveQuestion } from '../hosts/host.ts';
import { Jobs } from './jobs.ts';
import { type OpenProject, openingProject } from './open-project.ts';
import { Refusal } from './refusal.ts';

/** What the services share: the host's answers, the events, the jobs and the project that is open. */
export interface Core {
  readonly start: CoreStart;
  readonly jobs: Jobs;
  emit(event: CollateEvent): void;
  /** @throws Refusal 'no-project' */
  project(): OpenProject;
  current(): OpenProject | null;
  replace(open: () => OpenProject): OpenProject;
  /** Calls this for each project that is opened; what it answers is called before that project closes. */
  whenOpened(begin: (project: OpenProject) => () => Promise<void>): void;
  close(): Promise<void>;
  askSavePath(question: SaveQuestion): Promise<string | null>;
  printPdf(html: string, title: string, pageSize: PageSize): Promise<Uint8Array>;
  reveal(path: string): Promise<void>;
  /** Hands a link to another program; false where the person said no. */
  openOutside(url: string): Promise<boolean>;
}

/** How the core reaches its host: a question and its answer. */
export type AskHost = (question: HostQuestion) => Promise<Result<unknown>>;

export function createCore(start: CoreStart, emit: (event: CollateEvent) => void, ask: AskHost): Core {
  let open: OpenProject | null = null;
  const beginnings: ((project: OpenProject) => () => Promise<void>)[] = [];
  let endings: (() => Promise<void>)[] = [];
  const jobs = new Jobs((job) => emit({ event: 'job', job }));
  const answered = async (question: HostQuestion): Promise<unknown> => {
    const answer = await ask(question);
    if (!answer.ok) throw new Refusal(answer.error.code, answer.error.message, answer.error.details);
    return answer.value;
  };
  return {
    start,
    jobs,
    emit,
    project() {
      if (!open) throw new Refusal('no-project', 'No project is open. Open one, or make a new one.');
      return open;
    },
    current: () => open,
    replace(opening) {
      const next = opening();
      open = next;
      openingProject(next, emit);
      endings = beginnings.map((begin) => begin(next));
      return next;
    },
    whenOpened(begin) {
      beginnings.push(begin);
    },
    async close() {
      const closing = open;
      if (!closing) return;
      open = null;
      await Promise.all(endings.splice(0).map((end) => end()));
      await jobs.cancelAll();
      await closing.close();
      emit({ event: 'project', project: null });
    },
    async askSavePath(question) {
      const path = await answered({ ask: 'savePath', question });
      return typeof path === 'string' ? path : null;
    },
    async printPdf(html, title, pageSize) {
      const bytes = await answered({ ask: 'printPdf', page: { html, title, pageSize } });
      if (bytes instanceof Uint8Array) return bytes;
      throw new Refusal('printing-failed', 'The page could not be printed. The briefing is safe. Try again.');
    },
    async reveal(path) {
      await answered({ ask: 'reveal', path });
    },
    async openOutside(url) {
      return (await answered({ ask: 'openOutside', url })) === true;
    },
  };
}
