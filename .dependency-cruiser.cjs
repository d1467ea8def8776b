/** The rooms of src, in the order in which data flows through them. A room may import those before it. */
const rooms = ['listing', 'recognition', 'graph', 'store', 'export', 'ingest', 'api', 'mcp', 'cli'];

/** Packages that only one room may import. */
const keptTo = {
  api: ['graphql', 'type-graphql', 'fastify', '@apollo/server'],
  mcp: ['@modelcontextprotocol/sdk'],
  store: ['neo4j-driver', '@grafeo-db/js'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rooms.map((room, position) => ({
      name: `${room}-imports-only-what-is-before-it`,
      comment: 'Data flows one way: see src/README.md.',
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^(src/(${rooms.slice(position + 1).join('|') || 'no-room'})|test|web|scripts|examples)/` },
    })),
    ...Object.entries(keptTo).map(([room, packages]) => ({
      name: `only-${room}-knows-its-packages`,
      comment: 'Each of these packages is an implementation detail of one room.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${room}/` },
      to: { path: `^node_modules/(${packages.join('|')})/` },
    })),
    {
      name: 'no-room-under-another-name',
      comment: 'A new folder of src must be added to the order above.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: `^src/(${rooms.join('|')})/` },
    },
    {
      name: 'what-all-rooms-share-imports-none',
      severity: 'error',
      from: { path: '^src/[^/]+$' },
      to: { path: '^src/[^/]+/' },
    },
    {
      name: 'clients-speak-graphql-only',
      comment: 'The pages and the examples know the server only by its schema.',
      severity: 'error',
      from: { path: '^(web|examples)/' },
      to: { path: '^(src|test|scripts)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-development-packages-in-src',
      comment: 'They are not installed with govgraph. Types are not needed at run time.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.d\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'every-package-is-declared',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'every-import-is-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-names-that-hide-what-a-file-is-for',
      severity: 'error',
      from: {},
      to: { path: '/(utils?|helpers?|common|misc)[/.]', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|examples/typed-client/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
