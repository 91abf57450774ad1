// The paths of the drafts of notices: those of the folder below `/notices/`, that of the papers on the desk below `/papers/notice/`.
// In: a session, a path. Out: a page, or a Word file.
import type { PageOf } from '../../src/desk/frame.ts'
import { noticePage, noticesPage } from '../../src/desk/notices-page.ts'
import { documentOf } from '../../src/documents/notice-document.ts'
import type { Notice } from '../../src/register/facts.ts'
import type { Register } from '../../src/register/register.ts'
import type { Answer } from './server.ts'
import type { Session } from './session.ts'

interface Found {
  register: Register
  notice: Notice
  /** Where it lies below the token, from slash to slash. */
  path: string
}

/** A page of drafts; undefined where there is none. */
export async function noticeAt(root: string, session: Session, path: string): Promise<PageOf | undefined> {
  if (path === '/notices/') {
    const content = noticesPage(root, session.standing().found.register)
    return { section: '/notices/', title: '公告文稿', content }
  }
  const found = await find(session, path)
  if (!found || found.path !== path) return undefined
  const content = noticePage(root, path, documentOf(found.register, found.notice))
  return { section: '/notices/', title: found.notice.row.title, content }
}

/** The Word file of a draft. The library is loaded only now: nothing else needs it. */
export async function wordAt(session: Session, path: string): Promise<Answer | undefined> {
  const found = await find(session, path)
  if (!found) return undefined
  const { wordFile } = await import('../../src/documents/word-file.ts')
  const name = encodeURIComponent(`${found.notice.row.title}.docx`)
  return {
    status: 200,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    body: await wordFile(documentOf(found.register, found.notice)),
    headers: { 'content-disposition': `attachment; filename*=UTF-8''${name}` },
  }
}

async function find(session: Session, path: string): Promise<Found | undefined> {
  const [, id] = /^\/notices\/([^/]+)\//.exec(path) ?? []
  const onDesk = path.startsWith('/papers/notice/') ? await session.onDesk() : undefined
  const register = id ? session.standing().found.register : onDesk?.after
  const wanted = id ?? onDesk?.plan.rows.notices?.[0]?.values.notice_id
  const notice = register?.notices.find(({ row }) => row.notice_id === wanted)
  if (!register || !notice) return undefined
  return { register, notice, path: id ? `/notices/${id}/` : '/papers/notice/' }
}
