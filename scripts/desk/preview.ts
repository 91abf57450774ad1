// The site as it would be published, built from the folder with the new rows into a temporary folder and served below the desk.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { OnDesk } from '../../src/desk/desk.ts'
import { contentPolicy } from '../../src/site/policy.ts'
import type { Files } from '../../src/source/folder.ts'
import { serveFiles } from '../lib/serve-files.ts'
import type { Jobs } from './jobs.ts'
import { type Answer, type Asking, HEADERS, plain } from './server.ts'
import type { Outcome, Session } from './session.ts'

export interface Preview {
  /** Builds it, of the folder as it stands or with what lies on the desk; says why it cannot. */
  start: (onDesk?: OnDesk) => Outcome | undefined
  /** Serves a page or a file of it. */
  serve: (asking: Asking) => Promise<Answer | undefined>
  /** Removes what was built. */
  clear: () => void
}

// As on a public server: pages of the register run their own scripts, and one of them WebAssembly.
const POLICY = `${contentPolicy(true)}; frame-ancestors 'none'`

const PAGES = [
  { text: '首页', path: '/preview/' },
  { text: '公示', path: '/preview/publicity/' },
  { text: '公告', path: '/preview/notices/' },
  { text: '名单', path: '/preview/register/' },
] as const

/** The pages that the papers on the desk bring. */
function newPages(onDesk: OnDesk | undefined): { text: string; path: string }[] {
  const { notices = [], windows = [] } = onDesk?.plan.rows ?? {}
  return [
    ...notices.map(({ values }) => ({
      text: values.title ?? '',
      path: `/preview/notices/${values.notice_id}/`,
    })),
    ...windows.map(({ values }) => ({
      text: `公示 ${values.window_id}`,
      path: `/preview/publicity/${values.window_id}/`,
    })),
  ]
}

/** Opens a preview; `root` is the path to the token, under which the site is built to lie. */
export function openPreview(origin: string, root: string, session: Session, jobs: Jobs): Preview {
  let place: Place | undefined
  return {
    start: onDesk => {
      const standing = session.standing()
      const publicOn = onDesk?.publicOn ?? standing.day
      if (jobs.current && jobs.current.code === undefined)
        return { text: '另一件事正在进行，请等它完成。', isError: true }
      place ??= makePlace(root)
      const { data, out } = place
      writeData(data, onDesk?.plan.amended?.files ?? standing.files, session.dir)
      const args = ['--data', data, '--out', out, '--site', origin, '--base', `${root}/preview/`]
      jobs.start('build', [...args, '--as-of', publicOn, '--allow-future'], {
        title: `预览（截至 ${publicOn}）`,
        links: [...newPages(onDesk), ...PAGES],
      })
      return undefined
    },
    serve: async ({ request, response }) => {
      if (!place || !existsSync(place.out)) return plain(404, '还没有预览，请先在“预览和发布”里生成。')
      place.send(request, response)
      return undefined
    },
    clear: () => {
      if (place) rmSync(place.home, { recursive: true, force: true })
    },
  }
}

interface Place {
  home: string
  data: string
  out: string
  send: RequestListener
}

function makePlace(root: string): Place {
  const home = mkdtempSync(join(tmpdir(), 'register-desk-'))
  const [data, out] = [join(home, 'data'), join(home, 'site')]
  const headers = { ...HEADERS, 'content-security-policy': POLICY }
  const send = serveFiles(out, { base: `${root}/preview/`, headers })
  return { home, data, out, send }
}

function writeData(dir: string, files: Files, from: string): void {
  rmSync(dir, { recursive: true, force: true })
  for (const [path, bytes] of files) {
    if (typeof bytes === 'string') continue
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), bytes)
  }
  const releases = join(from, 'releases')
  if (existsSync(releases)) cpSync(releases, join(dir, 'releases'), { recursive: true })
}
