// The site's frame. `npm run build` (scripts/build.ts) adds the folder, address, base and map of the edition that it publishes.
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { dataInDev } from './scripts/lib/data-in-dev.ts'

export default defineConfig({
  site: 'http://localhost:4321',
  trailingSlash: 'always',
  // The formatter writes Astro's templates for it: a line break between elements is no space.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  build: { format: 'directory', concurrency: 8, inlineStylesheets: 'never' },
  // Scripts stay files: the site is made for a policy (CSP) under which inline ones do not run.
  // Of the search's worker a part is loaded where it is needed, which a worker of modules can.
  vite: {
    build: { assetsInlineLimit: 0, cssTarget: ['chrome87', 'safari14'] },
    worker: { format: 'es' },
  },
  integrations: [mdx(), dataInDev()],
})
