// For `npm run dev`: the pages follow the data folder as it changes, as they follow their templates.
import { resolve } from 'node:path'
import type { AstroIntegration } from 'astro'
import { today } from '../../src/day.ts'
import { type Edition, editionOf } from '../../src/edition.ts'
import { edition, openWhenAsked } from '../../src/open-edition.ts'
import { type Files, readAgain } from '../../src/source/folder.ts'
import { isWithin } from './places.ts'

/** Opens the folder that pages are made from, watches it, and lets the browser load anew what it shows. */
export function dataInDev(): AstroIntegration {
  const dir = resolve(process.env.DATA_DIR ?? 'data')
  const open = opener(dir)
  return {
    name: 'data-in-dev',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // What commands leave there are whole sites: to watch their folders takes longer than to answer.
        if (command === 'dev') updateConfig({ vite: { server: { watch: { ignored: ['**/.build/**'] } } } })
      },
      'astro:server:start': openAhead,
      'astro:server:setup': ({ server }) => {
        openWhenAsked(open)
        server.watcher.add(dir)
        server.watcher.on('all', (_, path) => {
          if (!isWithin(dir, resolve(path))) return
          openWhenAsked(open)
          // Which pages there are follows from the records.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed')
          server.ws.send({ type: 'full-reload' })
        })
      },
    },
  }
}

/** Opens the edition of a folder as it stands; of a file that is as it was the rows are known. */
function opener(dir: string): () => Edition {
  let files: Files = new Map()
  return () => {
    files = readAgain(dir, files)
    return editionOf(files, {}, today())
  }
}

/** Opens the edition before the first page is asked for. */
function openAhead(): void {
  try {
    edition()
  } catch {
    // What is wrong with the data that page says.
  }
}
