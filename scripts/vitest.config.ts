// Three suites: `unit` needs nothing, `site` the built sites in .build/, `browser` a browser as well.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = ['test/built/**/*.test.ts']
const browser = ['test/browser/**/*.test.ts']

// A busy machine may need a minute for what it does in seconds alone.
const patience = { testTimeout: 120_000, hookTimeout: 120_000 }
// Files share a process a core, and with it what they load and make: nothing that a test changes outlives it.
const shared = { ...patience, isolate: false, maxWorkers: '100%' }

export default defineConfig({
  root,
  test: {
    teardownTimeout: 60_000,
    projects: [
      {
        root,
        test: {
          ...shared,
          name: 'unit',
          globalSetup: 'test/scratch.ts',
          include: ['test/**/*.test.ts'],
          exclude: [...built, ...browser],
        },
      },
      { root, test: { ...shared, name: 'site', include: built } },
      { root, test: { ...patience, name: 'browser', include: browser, fileParallelism: false } },
    ],
  },
})
