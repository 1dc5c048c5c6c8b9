export default {
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } } },
    ],
  },
  testTimeout: 30_000,
  // Most tests wait for a process or for an answer, so that two cores have room for four of them.
  maxWorkers: 4,
}
