/** Imports run one way; docs/architecture.md draws it. Type-only imports count too. */
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^(main|preload|renderer|e2e|bench|scripts)/', pathNot: to },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only(
      'contract-knows-only-zod',
      '^preload/contract/',
      '^preload/contract/',
      'The contract is imported by everyone.',
    ),
    {
      name: 'contract-uses-only-zod',
      severity: 'error',
      from: { path: '^preload/contract/', pathNot: '\\.test\\.ts$' },
      to: { path: 'node_modules', pathNot: 'node_modules/zod' },
    },
    only(
      'preload-forwards',
      '^preload/index\\.ts$',
      '^preload/',
      'The preload forwards and does nothing else.',
    ),
    only('reading-is-pure', '^main/reading/', '^(main/reading|preload/contract)/'),
    only('comparing-is-pure', '^main/comparing/', '^(main/comparing|preload/contract)/'),
    only('briefing-is-pure', '^main/briefing/', '^(main/briefing|preload/contract)/'),
    only(
      'searching-stands-alone',
      '^main/searching/',
      '^(main/searching|main/threads|main/core/store/search-(attributes|briefings|source)\\.ts|preload/contract)',
    ),
    only(
      'copying-compares',
      '^main/copying/',
      '^(main/copying|main/comparing|main/threads|main/core/store/copy-(source|texts)\\.ts|preload/contract)',
    ),
    only(
      'proposing-reads',
      '^main/proposing/',
      '^(main/proposing|main/reading|main/threads|main/core/(suggesting|name-pairs|store/name-source|store/names-found)\\.ts|preload/contract)',
    ),
    only(
      'importing-may-read',
      '^main/importing/',
      '^(main/importing|main/reading|main/threads|preload/contract)',
    ),
    only('store-knows-the-contract', '^main/core/store/', '^(main/core/(store/|refusal)|preload/contract/)'),
    only(
      'core-uses-the-rooms',
      '^main/core/(services|router|worker)',
      '^(main/core|main/reading|main/comparing|main/briefing|main/importing|main/searching|main/proposing|main/threads|main/hosts/host\\.ts|preload/contract)',
    ),
    only(
      'hosts-see-the-core-from-outside',
      '^main/hosts/',
      '^(main/hosts|main/threads|preload/contract)',
      'A host talks to the core thread by messages alone.',
    ),
    only(
      'terminal-asks-the-core',
      '^main/(terminal/|cli\\.ts)',
      '^(main/terminal|main/hosts|main/importing|main/reading|main/comparing|preload/contract)/',
      'A project is reached through the core alone; files without one are read by the pure rooms.',
    ),
    only('window-stays-in-the-window', '^renderer/', '^(renderer|preload/contract)/'),
    {
      name: 'window-has-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-have-no-node',
      severity: 'error',
      from: { path: '^main/(reading|comparing|briefing)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-stays-in-its-host',
      severity: 'error',
      from: { pathNot: '^(main/hosts/electron/|main/index\\.ts$|preload/index\\.ts$)' },
      to: { path: 'node_modules/electron(/|$)' },
    },
    {
      name: 'playwright-stays-in-its-host',
      severity: 'error',
      from: { pathNot: '^(main/hosts/chromium/|e2e/)' },
      to: { path: 'node_modules/playwright-core' },
    },
    {
      name: 'sqlite-stays-in-the-store',
      severity: 'error',
      from: { pathNot: '^(main/core/store/|main/searching/|bench/|e2e/|.*\\.test\\.ts$)' },
      to: { path: 'node_modules/better-sqlite3' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
