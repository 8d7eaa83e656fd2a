/** Suites are chosen by folder: `jest --selectProjects unit table functions choreography infra flows`. */
const typescript = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      ...(tsx ? { transform: { react: { runtime: 'automatic' } } } : {}),
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const shared = {
  rootDir: '.',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': typescript(false), '^.+\\.tsx$': typescript(true) },
  setupFiles: ['<rootDir>/test/quiet.ts'],
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/dist', '<rootDir>/.local'],
};

const project = (displayName, folders, more = {}) => ({
  ...shared,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  ...more,
});

const onDynamoDbLocal = {
  globalSetup: '<rootDir>/test/dynamodb-local/global-setup.ts',
  globalTeardown: '<rootDir>/test/dynamodb-local/global-teardown.ts',
};

export default {
  testSequencer: '<rootDir>/test/sequencer.mjs',
  // Modules of finished suites stay in a worker's memory; a new worker forgets them.
  workerIdleMemoryLimit: '1500MB',
  // A busy machine is no failing test.
  testTimeout: 60_000,
  projects: [
    project('unit', ['domain', 'events', 'runtime', 'architecture', 'local', 'docs', 'console']),
    project('table', ['table'], onDynamoDbLocal),
    project('functions', ['functions'], onDynamoDbLocal),
    project('choreography', ['choreography'], onDynamoDbLocal),
    project('bench', ['bench'], onDynamoDbLocal),
    project('infra', ['infra']),
    project('flows', ['flows', 'browser'], {
      globalSetup: '<rootDir>/test/flows/global-setup.ts',
      globalTeardown: '<rootDir>/test/flows/global-teardown.ts',
    }),
  ],
};
