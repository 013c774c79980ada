// The rooms of the app and who may enter which. A room that is not named in `allowed` is closed.

/** @type {(name: string, comment: string, from: string | string[], allowed: string[]) => object} */
function room(name, comment, from, allowed) {
  return { name, comment, severity: 'error', from: { path: from }, to: { path: '.', pathNot: allowed } };
}

const shared = '^shared/';
/** @param {...string} names */
const packages = (...names) => names.map((name) => `^node_modules/${name}(/|$)`);
/** The types of Node come by way of @types/node. */
const node = ['^node:', '^[a-z_]+(/promises)?$', ...packages('@types/node')];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'nobody-imports-the-shell',
      comment: 'The shell starts everything and is started by nothing.',
      severity: 'error',
      from: { pathNot: ['^electron/shell/', '^tests/'] },
      to: { path: '^electron/shell/' },
    },
    {
      name: 'electron-only-in-the-shell',
      comment:
        'Outside of Electron `import "electron"` fails: every other room has to run in plain Node. tests/heavy/printMain.ts is itself run by Electron.',
      severity: 'error',
      from: { pathNot: ['^electron/shell/', '^tests/e2e/', '^tests/heavy/'] },
      to: { path: packages('electron', 'electron-store') },
    },
    {
      name: 'database-only-in-data',
      comment: 'One room knows the driver, so that it can be exchanged.',
      severity: 'error',
      from: { pathNot: ['^electron/data/', '^tests/'] },
      to: { path: packages('knex', 'sqlite3') },
    },
    room('shared-is-pure', 'Runs in both processes: zod and itself.', shared, [shared, ...packages('zod')]),
    room('data', 'Records and their database.', '^electron/data/', [
      shared,
      '^electron/data/',
      ...node,
      ...packages('knex', 'sqlite3', '@types/sqlite3', 'zod', 'uuid'),
    ]),
    room('render', 'Papers to HTML and DOCX.', '^electron/render/', [
      shared,
      '^electron/render/',
      '^resources/',
      ...node,
      ...packages('docx', 'docxtemplater', 'exceljs', '@e965/xlsx', 'pizzip', 'uqr'),
    ]),
    room('backup', 'Sealing, shipping, restoring.', '^electron/backup/', [
      shared,
      '^electron/backup/',
      '^electron/data/(open|snapshot|migrate|migrations|pages/hash)',
      ...node,
      ...packages(
        'age-encryption',
        '@noble/ciphers',
        '@scure/base',
        'sodium-native',
        'ssh2-sftp-client',
        'zod',
      ),
    ]),
    room('receive', "The district's server: plain Node beside the app.", '^electron/receive/', [
      shared,
      '^electron/(receive|backup)/',
      ...node,
      ...packages('zod'),
    ]),
    room('office', 'Use cases: plain Node, effects through ports.', '^electron/office/', [
      shared,
      '^electron/(office|data|render|backup)/',
      '^resources/',
      ...node,
      ...packages('zod', 'uuid'),
    ]),
    room('ipc', 'Dispatch.', '^electron/ipc/', [shared, '^electron/ipc/', ...node, ...packages('zod')]),
    room('launch', 'Runs before anything is built.', '^electron/launch/', [
      '^electron/launch/',
      ...node,
      ...packages('vite'),
    ]),
    {
      name: 'renderer-is-a-page',
      comment: 'No Node and nothing of the main process.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: 'vite\\.config\\.ts$' },
      to: {
        path: [
          '^electron/',
          '^tests/',
          '^node:',
          '^node_modules/(electron|electron-store|knex|sqlite3)(/|$)',
        ],
      },
    },
    {
      name: 'renderer-no-node-core',
      comment: 'A sandboxed page has none.',
      severity: 'error',
      from: { path: '^(renderer|shared)/', pathNot: 'vite\\.config\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-tests-in-the-app',
      comment: 'The app never needs its tests.',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^out/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
