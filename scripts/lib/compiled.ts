// Pages as Astro compiles them: once for each program and base path, whatever the edition. Builds, and all processes of one,
// render from that. It lies within the program and may be deleted at any time.
import { hash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { BaseApp } from 'astro/app'
import { COMPILED_FILE, isWhole } from './edition-files.ts'
import { openWriter, seal } from './edition-writer.ts'
import { stage } from './progress.ts'
import { ROOT } from './root.ts'
import { whenStopped } from './stopping.ts'

/** What pages are rendered by. */
export interface Compiled {
  app: BaseApp
  /** The folder of the files that pages use: styles, scripts, pictures. */
  client: string
}

const FOLDER = join(ROOT, '.build')
const KEPT = join(FOLDER, 'compiled')

/** The pages of a site that lies below `base`, compiled where they are not; `code` is the hash of the program. */
export async function compiledPages(code: string, base: string): Promise<Compiled> {
  const dir = join(KEPT, hash('sha256', `${code} ${base}`, 'hex').slice(0, 32))
  if (!isWhole(dir)) await stage('编译网页', () => compileInto(dir, base))
  utimesSync(dir, new Date(), new Date())
  const { app } = await import(pathToFileURL(join(dir, COMPILED_FILE)).href)
  return { app, client: join(dir, 'client') }
}

async function compileInto(dir: string, base: string): Promise<void> {
  await withinOwnFolder(async own => {
    const outDir = join(own, 'out')
    await compile(outDir, base)
    seal(openWriter(outDir))
    mkdirSync(KEPT, { recursive: true })
    removeOld(KEPT, '')
    rmSync(dir, { recursive: true, force: true })
    renameSync(outDir, dir)
  })
}

async function compile(outDir: string, base: string): Promise<void> {
  // Loaded where it is needed alone: it takes a second.
  const { build } = await import('astro')
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  // Vite would write other pages where somebody's shell says otherwise.
  process.env.NODE_ENV = 'production'
  await build({
    root: ROOT,
    outDir,
    base,
    output: 'server',
    adapter: PAGES,
    logger: { entrypoint: fileURLToPath(new URL('astro-logger.ts', import.meta.url)) },
  })
}

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

/**
 * Astro keeps what it compiles below the folder in which it runs. Each run has one of its own, so that two do not mix,
 * and within the program, where its libraries are found from wherever the command was called.
 */
async function withinOwnFolder<T>(act: (own: string) => Promise<T>): Promise<T> {
  const before = process.cwd()
  const own = join(FOLDER, `run-${process.pid}-${randomUUID()}`)
  const remove = () => rmSync(own, { recursive: true, force: true })
  mkdirSync(own, { recursive: true })
  removeOld(FOLDER, 'run-')
  const forget = whenStopped(remove)
  process.chdir(own)
  try {
    return await act(own)
  } finally {
    process.chdir(before)
    forget()
    remove()
  }
}

/** In milliseconds. */
const WEEK = 7 * 24 * 60 * 60 * 1000

/** Removes what nobody has used for a week, and what runs left that nobody could end in order. */
function removeOld(folder: string, prefix: string): void {
  const names = readdirSync(folder).filter(name => name.startsWith(prefix))
  const isOld = (path: string) => Date.now() - statSync(path).mtimeMs > WEEK
  for (const path of names.map(name => join(folder, name)).filter(isOld))
    rmSync(path, { recursive: true, force: true, maxRetries: 3 })
}
