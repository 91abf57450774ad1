// Three suites: `unit` needs nothing, `site` the built sites in .build/, `browser` a browser as well.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = ['test/built/**/*.test.ts']
const browser = ['test/browser/**/*.test.ts']

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...built, ...browser],
          testTimeout: 60_000,
        },
      },
      { root, test: { name: 'site', include: built, testTimeout: 120_000 } },
      { root, test: { name: 'browser', include: browser, testTimeout: 60_000, fileParallelism: false } },
    ],
  },
})
