// Which path of the desk does what. In: a session, jobs, assets. Out: what server.ts asks. Whatever changes something is a POST
// that ends on the page that shows it, so that going back and loading again repeat nothing.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { framed, type PageOf } from '../../src/desk/frame.ts'
import { overviewPage } from '../../src/desk/overview-page.ts'
import { papersPage } from '../../src/desk/papers-page.ts'
import { problemsPage } from '../../src/desk/problems-page.ts'
import { publishPage } from '../../src/desk/publish-page.ts'
import { answersIn } from '../../src/desk/questions.ts'
import type { Asset } from './assets.ts'
import { readForm } from './body.ts'
import { formAt, postForm } from './form-routes.ts'
import type { Jobs } from './jobs.ts'
import { noticeAt, wordAt } from './notice-routes.ts'
import type { Preview } from './preview.ts'
import { type Answer, type Answering, type Asking, plain } from './server.ts'
import type { Outcome, Session } from './session.ts'

export interface Desk {
  /** The path to the token. */
  root: string
  session: Session
  jobs: Jobs
  preview: Preview
  assets: ReadonlyMap<string, Asset>
  /** Closes the desk, once the answer is sent. */
  close: () => void
}

const RELEASE = fileURLToPath(new URL('../release.ts', import.meta.url))

/** What the last action said, for the page that comes after it. */
type Said = Outcome | undefined

export function answering(desk: Desk): Answering {
  let said: Said
  const say = (outcome: Said): void => {
    said = outcome
  }
  return async asking => {
    if (asking.path.startsWith('/assets/')) return asset(desk, asking.path)
    if (asking.path.startsWith('/preview/')) return desk.preview.serve(asking)
    if (asking.method === 'POST') return act(desk, asking, say)
    if (asking.path.endsWith('/notice.docx'))
      return (await wordAt(desk.session, asking.path)) ?? plain(404, '没有这份文稿。')
    const page = await pageAt(desk, asking)
    if (!page) return plain(404, '没有这一页。')
    const shown = { ...page, said }
    said = undefined
    return pageAnswer(desk, shown)
  }
}

function pageAnswer({ root, session }: Desk, page: PageOf): Answer {
  const { found, dir } = session.standing()
  const frame = { root, dir, register: found.site?.title.zh ?? '', isDemo: found.site?.demo ?? false }
  return { status: 200, type: 'text/html; charset=utf-8', body: framed(frame, page) }
}

async function pageAt({ root, session, jobs }: Desk, { path, query }: Asking): Promise<PageOf | undefined> {
  const standing = session.standing()
  switch (path) {
    case '/':
      return { section: '/', title: '今年', content: overviewPage(root, standing) }
    case '/papers/': {
      const shown = { list: numberIn(query, 'list'), part: numberIn(query, 'part') }
      const content = papersPage(root, standing, await session.onDesk(), shown)
      return { section: '/papers/', title: '名单', content }
    }
    case '/problems/':
      return { section: '/problems/', title: '问题', content: problemsPage(standing) }
    case '/publish/':
      return {
        section: '/publish/',
        title: '预览和发布',
        content: publishPage(root, standing, jobs.current, existsSync(RELEASE)),
      }
    default:
      return formAt(root, session, path, Object.fromEntries(query)) ?? noticeAt(root, session, path)
  }
}

function numberIn(query: URLSearchParams, name: string): number {
  const number = Number(query.get(name))
  return Number.isInteger(number) && number >= 0 ? number : 0
}

async function act(desk: Desk, asking: Asking, say: (outcome: Said) => void): Promise<Answer> {
  const sent = await readForm(asking.request)
  if (!sent && asking.path === '/papers/add') return plain(413, '名单太大，或者没有传完整；一次最多 64 MB。')
  const { root, session, jobs, preview } = desk
  const { fields = new Map<string, string>(), files = [] } = sent ?? {}
  if (asking.path.startsWith('/forms/')) {
    const posted = postForm(root, session, asking.path, Object.fromEntries(fields))
    if (posted?.page) return pageAnswer(desk, posted.page)
    say(posted?.said)
    return posted ? goTo(root, '/forms/') : plain(404, '没有这一页。')
  }
  switch (asking.path) {
    case '/papers/add':
      if (files.length > 0) session.add(files)
      else say({ text: '没有选文件。', isError: true })
      return goTo(root, '/papers/')
    case '/papers/answers':
      session.answer(before => answersIn(fields, before))
      return goTo(root, '/papers/')
    case '/papers/clear':
      session.clear()
      say({ text: '名单已拿走，什么都没有写。', isError: false })
      return goTo(root, '/papers/')
    case '/papers/write':
      say(await session.write(fields.get('version')))
      return goTo(root, '/papers/')
    case '/undo':
      say(session.undo())
      return goTo(root, '/papers/')
    case '/papers/preview':
      say(preview.start(await session.onDesk()))
      return goTo(root, '/publish/')
    case '/publish/preview':
      say(preview.start())
      return goTo(root, '/publish/')
    case '/publish/build':
      say(started(jobs.start('build', ['--data', session.dir], { title: '生成网站', links: [] })))
      return goTo(root, '/publish/')
    case '/publish/release':
    case '/publish/accept':
      say(started(release(desk, asking.path === '/publish/accept')))
      return goTo(root, '/publish/')
    case '/close':
      asking.response.once('finish', desk.close)
      return { ...plain(200, '工作台已关闭，可以关上这一页。'), headers: { connection: 'close' } }
    default:
      return plain(404, '没有这一页。')
  }
}

function release({ session, jobs }: Desk, isAccepted: boolean): boolean {
  if (!existsSync(RELEASE)) return false
  const args = ['--data', session.dir, ...(isAccepted ? ['--accept'] : [])]
  return jobs.start('release', args, { title: isAccepted ? '登记这一次发布' : '下一次发布', links: [] })
}

function started(isStarted: boolean): Said {
  return isStarted ? undefined : { text: '另一件事正在进行，请等它完成。', isError: true }
}

function goTo(root: string, path: string): Answer {
  return { status: 303, headers: { location: `${root}${path}` } }
}

function asset({ assets }: Desk, path: string): Answer {
  const found = assets.get(path.slice('/assets/'.length))
  return found ? { status: 200, ...found } : plain(404, '没有这个文件。')
}
