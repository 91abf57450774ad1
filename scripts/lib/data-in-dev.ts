// For `npm run dev`: the pages follow the data folder as it changes, as they follow their templates.
import { resolve } from 'node:path'
import type { AstroIntegration } from 'astro'
import { forgetEdition } from '../../src/edition.ts'
import { isWithin } from './places.ts'

/** Watches the folder that pages are made from, and lets the browser load anew what it shows. */
export function dataInDev(): AstroIntegration {
  const dir = resolve(process.env.DATA_DIR ?? 'data')
  return {
    name: 'data-in-dev',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(dir)
        server.watcher.on('all', (_, path) => {
          if (!isWithin(dir, resolve(path))) return
          forgetEdition()
          // Which pages there are follows from the records.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed')
          server.ws.send({ type: 'full-reload' })
        })
      },
    },
  }
}
