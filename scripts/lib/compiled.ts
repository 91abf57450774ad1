// Pages as Astro compiles them: once for each program and base path, whatever the edition. Builds, and all threads of one,
// render from that. It lies within the program and may be deleted at any time.
import { fork } from 'node:child_process'
import { hash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { BaseApp } from 'astro/app'
import type { ownParts } from '../../src/layouts/own-parts.ts'
import { COMPILED_FILE, foreignFiles, isWhole } from './edition-files.ts'
import { sealFolder } from './edition-writer.ts'
import { stage } from './progress.ts'
import { ROOT } from './root.ts'
import { whenStopped } from './stopping.ts'

/** What pages are rendered by. */
export interface Compiled {
  app: BaseApp
  /** Prints the own parts of pages that there are many of. */
  ownParts: typeof ownParts
  /** The folder of the files that pages use: styles, scripts, pictures. */
  client: string
}

const FOLDER = join(ROOT, '.build')
const KEPT = join(FOLDER, 'compiled')
const OUT = 'out'

/** The folder of the compiled pages of a site below `base`, compiled where they are not; `code` is the hash of the program. */
export async function compiledPages(code: string, base: string): Promise<string> {
  const dir = join(KEPT, hash('sha256', `${code} ${base}`, 'hex').slice(0, 32))
  if (!isAsCompiled(dir)) await stage('编译网页', () => compileInto(dir, base))
  countAsUsed(dir)
  return dir
}

/** Every file below `client` becomes one of the site: what somebody put beside them would be published. */
function isAsCompiled(dir: string): boolean {
  return isWhole(dir) && foreignFiles(dir).length === 0
}

function countAsUsed(dir: string): void {
  try {
    utimesSync(dir, now() / 1000, now() / 1000)
  } catch {
    // It is somebody else's, who compiled the program before: it renders all the same.
  }
}

/** Loads compiled pages. */
export async function openCompiled(dir: string): Promise<Compiled> {
  const { app, loadOwnParts } = await import(pathToFileURL(join(dir, COMPILED_FILE)).href)
  return { app, ownParts: await loadOwnParts(), client: join(dir, 'client') }
}

async function compileInto(dir: string, base: string): Promise<void> {
  const own = join(FOLDER, `run-${process.pid}-${randomUUID()}`)
  const remove = () => rmSync(own, { recursive: true, force: true })
  mkdirSync(own, { recursive: true })
  const forget = whenStopped(remove)
  try {
    await compileIn(own, base)
    sealFolder(join(own, OUT))
    mkdirSync(KEPT, { recursive: true })
    removeOld(FOLDER, 'run-')
    // What Node keeps of the program (compile-cache.mjs) it never removes: it goes with pages that it keeps in vain.
    if (removeOld(KEPT, '')) rmSync(join(FOLDER, 'compile-cache'), { recursive: true, force: true })
    // Another run that began at the same time may have been faster, and renders from it by now.
    if (isAsCompiled(dir)) return
    rmSync(dir, { recursive: true, force: true })
    renameSync(join(own, OUT), dir)
  } finally {
    forget()
    remove()
  }
}

/**
 * In a process of its own. Astro keeps what it compiles below the folder in which it runs: each run has one, so that two do
 * not mix, and within the program, where its libraries are found. What somebody's shell says would be in the pages: the
 * process knows where programs are, and no more.
 */
async function compileIn(own: string, base: string): Promise<void> {
  const env = Object.fromEntries(PASSED_ON.map(name => [name, process.env[name]]))
  const script = fileURLToPath(new URL('compile.ts', import.meta.url))
  const child = fork(script, [OUT, base], {
    cwd: own,
    env: { ...env, NODE_ENV: 'production' },
    execArgv: ['--import', PRELOADED],
  })
  const forget = whenStopped(() => child.kill('SIGKILL'))
  const [code] = await once(child, 'exit').finally(forget)
  if (code !== 0) throw new Error(`网页没有编译成 / the pages were not compiled: ${code}`)
}

const PRELOADED = new URL('compile-cache.mjs', import.meta.url).href

/** Where programs, temporary files and Windows are. */
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'windir', 'ComSpec', 'PATHEXT']

/** Of the machine, in milliseconds since 1970: whoever builds for another day has set the clock that `Date` reads. */
const now = () => performance.timeOrigin + performance.now()

/** In milliseconds. */
const WEEK = 7 * 24 * 60 * 60 * 1000

/** Removes what nobody has used for a week, and what runs left that nobody could end in order; says whether there was any. */
function removeOld(folder: string, prefix: string): boolean {
  const names = readdirSync(folder).filter(name => name.startsWith(prefix))
  const old = names.map(name => join(folder, name)).filter(path => now() - statSync(path).mtimeMs > WEEK)
  for (const path of old) rmSync(path, { recursive: true, force: true, maxRetries: 3 })
  return old.length > 0
}
