import { describe, expect, it } from 'vitest';
import { ok, type Result, refuse } from '../../preload/contract/index.ts';
import type { CoreThread } from './core-thread.ts';
import { openFirstProject } from './first-project.ts';

const recentProject = (path: string, exists: boolean) => ({
  path,
  name: path,
  openedAt: '2026-01-01T00:00:00.000Z',
  exists,
});

/** A core that answers these methods and writes down what it was asked. */
function answering(answers: Record<string, Result<unknown>>): { core: CoreThread; asked: unknown[] } {
  const asked: unknown[] = [];
  const core: CoreThread = {
    async call(method, input) {
      asked.push([method, input]);
      return answers[method] ?? refuse('unknown-method', method);
    },
    subscribe: () => () => {},
    close: async () => {},
  };
  return { core, asked };
}

describe('openFirstProject', () => {
  it('opens the project it is asked for', async () => {
    const { core, asked } = answering({ 'project.open': ok({}) });
    expect(await openFirstProject(core, '/home/ana/a.collate')).toBeNull();
    expect(asked).toEqual([['project.open', { path: '/home/ana/a.collate' }]]);
  });

  it('opens the sample at the first start', async () => {
    const { core, asked } = answering({ 'project.recent': ok([]), 'project.openSample': ok({}) });
    expect(await openFirstProject(core, null)).toBeNull();
    expect(asked).toEqual([
      ['project.recent', {}],
      ['project.openSample', {}],
    ]);
  });

  it('opens the last project that is still there', async () => {
    const recent = [recentProject('/gone', false), recentProject('/here', true), recentProject('/old', true)];
    const { core, asked } = answering({ 'project.recent': ok(recent), 'project.open': ok({}) });
    expect(await openFirstProject(core, null)).toBeNull();
    expect(asked[1]).toEqual(['project.open', { path: '/here' }]);
  });

  it('starts without a project where all are gone', async () => {
    const { core, asked } = answering({ 'project.recent': ok([recentProject('/gone', false)]) });
    expect(await openFirstProject(core, null)).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('says why a project did not open', async () => {
    const refusal = refuse('project-newer', 'This project is from a newer Collate.');
    const { core } = answering({ 'project.open': refusal });
    expect(await openFirstProject(core, '/new.collate')).toEqual({
      event: 'trouble',
      code: 'project-newer',
      message: 'This project is from a newer Collate.',
    });
  });
});
