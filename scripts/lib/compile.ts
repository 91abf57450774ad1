// Compiles the pages by Astro into a folder below the one in which it runs: a process that compiled.ts starts.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type AstroIntegration, build } from 'astro'
import { ROOT } from './root.ts'

// To Astro a build of an edition is a server that is asked for each of its pages once: compiling and rendering are two steps
// then, where for a static site they are one.
const PAGES: AstroIntegration = {
  name: 'pages',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'pages',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('pages-entry.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
      }),
  },
}

const [, , out = '', base = '/'] = process.argv
process.env.ASTRO_TELEMETRY_DISABLED = '1'
try {
  await build({
    root: ROOT,
    outDir: resolve(out),
    base,
    output: 'server',
    adapter: PAGES,
    logger: { entrypoint: fileURLToPath(new URL('astro-logger.ts', import.meta.url)) },
  })
} catch (error) {
  // The disk was full, or a template is mistaken and the message says where: a trace through the tools helps nobody.
  const message = error instanceof Error ? error.message : String(error)
  console.error(message.replace(/^ +at .*\n?/gm, ''))
  process.exitCode = 1
}
