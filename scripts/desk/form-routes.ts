// The paths of the small forms. In: a session, a path below `/forms/`, fields. Out: a page, or what was written.
import { createHash } from 'node:crypto'
import type { SmallForm } from '../../src/desk/forms/form.ts'
import { missingIn } from '../../src/desk/forms/form.ts'
import { FORMS, type Mended, mend, recordReader } from '../../src/desk/forms.ts'
import { formPage, formsPage, reviewPage } from '../../src/desk/forms-page.ts'
import type { PageOf } from '../../src/desk/frame.ts'
import { html } from '../../src/desk/html.ts'
import { snapshotOn } from '../../src/register/snapshot.ts'
import { folderOf, type Outcome, type Session } from './session.ts'

type Values = Readonly<Record<string, string>>

/** What a posted form ends on: a page, or a sentence after which the list of forms is shown. */
export type Posted = { page: PageOf; said?: undefined } | { said: Outcome; page?: undefined }

/** A page of forms; undefined where there is none. */
export function formAt(root: string, session: Session, path: string, given: Values): PageOf | undefined {
  if (path === '/forms/') return pageOf('异议和更正', formsPage(root, session.standing()))
  const form = formOf(path)
  return form && (path === `/forms/${form.id}/` ? shown(root, session, form, given, undefined) : undefined)
}

/** What comes of a form that was sent: `review`, `again`, `write`. */
export function postForm(root: string, session: Session, path: string, sent: Values): Posted | undefined {
  const form = formOf(path)
  const step = path.split('/').at(-1)
  if (!form) return undefined
  const { version = '', ...given } = sent
  if (step === 'again') return { page: shown(root, session, form, given, undefined) }
  if (step !== 'review' && step !== 'write') return undefined
  const standing = session.standing()
  const seen = seenBy(session)
  if (!seen || !standing.found.register) return { page: shown(root, session, form, given, undefined) }
  const missing = missingIn(form.fields(seen, given), given)
  if (missing) return { page: shown(root, session, form, given, `“${missing.label}”还没有填。`) }
  const mended = mend(form, given, seen, folderOf(standing.files, session.dir), standing.found)
  if (!mended)
    return { page: shown(root, session, form, given, '这张表的写法在这里改不了，请在表格软件里改。') }
  const isReady = !mended.problems.some(({ level }) => level === 'error')
  if (step === 'write' && isReady && version === versionOf(mended))
    return { said: session.writeMended(form.title, given, mended.changed) }
  const page = pageOf(form.title, reviewPage(root, form, standing, given, mended, versionOf(mended)))
  if (step === 'review') return { page }
  return {
    page: { ...page, said: { text: '数据文件夹刚刚变过，下面是重新算的，请再看一遍。', isError: true } },
  }
}

function formOf(path: string): SmallForm | undefined {
  return FORMS.find(({ id }) => path.startsWith(`/forms/${id}/`))
}

function pageOf(title: string, content: PageOf['content']): PageOf {
  return { section: '/forms/', title, content }
}

function shown(
  root: string,
  session: Session,
  form: SmallForm,
  given: Values,
  complaint: string | undefined,
): PageOf {
  const seen = seenBy(session)
  const broken = html`<h1>${form.title}</h1><p>数据文件夹有错误，改好以前不能写。<a href="${root}/problems/">逐条看</a></p>`
  return pageOf(form.title, seen ? formPage(root, form, seen, given, complaint) : broken)
}

function seenBy(session: Session) {
  const { found, files, day } = session.standing()
  const { register } = found
  if (!register) return undefined
  return { register, snapshot: snapshotOn(register, day), day, recordsOf: recordReader({ files }) }
}

/** Another one for every other result: what is written is what was shown. */
function versionOf({ changed }: Mended): string {
  const hash = createHash('sha256')
  for (const [path, bytes] of changed) hash.update(`${path}\0`).update(bytes).update('\0')
  return hash.digest('hex')
}
