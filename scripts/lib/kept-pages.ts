// In: an edition, and the keys of the pages that the edition before has. Out: which of them are the same still: these are
// taken from it and not rendered. A key is the hash of the code, of the page's frame and of all that it prints in it.
import { hash } from 'node:crypto'
import { sealed } from '../../src/datasets/files.ts'
import { FOREVER } from '../../src/day.ts'
import type { Edition } from '../../src/edition.ts'
import type { Lang } from '../../src/i18n/lang.ts'
import { PAGE_PROPS } from '../../src/page-props.ts'
import { langOf, pathOf } from '../../src/site/addresses.ts'
import { frameOf } from '../../src/views/frame.ts'
import { type EditionWriter, takeOver } from './edition-writer.ts'

/** File of a page below the site's root → the key of what it prints. */
export type PageKeys = ReadonlyMap<string, string>

/** What is known before: the code that renders, as a hash, and the keys of the pages of the edition before. */
export interface PageCache {
  code: string
  keys: PageKeys
}

/** The pages of an edition that have keys. */
export interface KeptPages {
  /** Of those that were asked for so far. */
  keys: PageKeys
  /** Those of them that were taken. */
  taken: ReadonlySet<string>
  /** Takes a page from the edition before if it would be the same; `component` prints it, `path` is its own, without base. */
  take: (component: string, path: string) => boolean
}

export async function keepPages(
  edition: Edition,
  writer: EditionWriter,
  { code, keys: known }: PageCache,
): Promise<KeptPages> {
  const manifest = edition.isLive ? undefined : (await sealed(edition)).manifestHash
  const frames = new Map<string, string>()
  const keys = new Map<string, string>()
  const taken = new Set<string>()
  return { keys, taken, take }

  function take(component: string, path: string): boolean {
    const make = PAGE_PROPS[component]
    if (!make) return false
    const place = placeOf(path)
    if (!place) return false
    const { lang, section, id } = place
    const props = make(edition, { lang, id, hash: manifest })
    const key = hash('sha256', `${frameAround(lang, section, id)}${JSON.stringify(props)}`, 'base64')
    const file = `${decodeURI(path)}index.html`
    keys.set(file, key)
    const sum = known.get(file) === key ? writer.before?.sums.get(file) : undefined
    if (sum === undefined || takeOver(writer, file, sum) === undefined) return false
    taken.add(file)
    return true
  }

  // What is a page's own in its frame follows from its props.
  function frameAround(lang: Lang, section: string, id: string): string {
    const path = id === '' ? pathOf(section) : pathOf(section, 'id')
    const name = `${lang}${path}`
    const frame = frames.get(name) ?? code + frameIn(edition, lang, path)
    frames.set(name, frame)
    return frame
  }
}

function frameIn(edition: Edition, lang: Lang, path: ReturnType<typeof pathOf>): string {
  const frame = frameOf(edition, lang, { path, title: '', changedOn: FOREVER })
  // The day of a live edition is said by edition.json, and on the pages that state it.
  return JSON.stringify(edition.isLive ? { ...frame, asOf: undefined } : frame)
}

/** Where a page lies: `en/register/status/active/2/` is the page status/active/2 of the register. */
function placeOf(path: string): { lang: Lang; section: string; id: string } | undefined {
  // An id with a percent sign is not told from one that is encoded: such a page is rendered each time.
  if (/%(?![8-9A-F])/i.test(path) || !isEncoded(path)) return undefined
  const parts = decodeURI(path).split('/').slice(0, -1)
  const lang = langOf(parts[0])
  const [section = '', ...id] = lang === 'zh' ? parts : parts.slice(1)
  return { lang, section, id: id.join('/') }
}

function isEncoded(path: string): boolean {
  try {
    return decodeURI(path) !== undefined
  } catch {
    return false
  }
}
