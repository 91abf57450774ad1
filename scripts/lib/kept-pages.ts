// In: an edition, and the keys of the pages that the edition before has. Out: which of them are the same still: these are
// taken from it and not rendered. A key is the hash of the code, of the page's frame and of all that it prints in it.
import { hash } from 'node:crypto'
import { manifestHashOf } from '../../src/datasets/files.ts'
import { FOREVER } from '../../src/day.ts'
import type { Edition } from '../../src/edition.ts'
import type { Lang } from '../../src/i18n/lang.ts'
import { citesManifest, isPageKind, prepareProps } from '../../src/page-props.ts'
import { langOf, pathOf } from '../../src/site/addresses.ts'
import { frameOf } from '../../src/views/frame.ts'
import type { Keys, KeysBefore } from './build-cache.ts'
import { type EditionWriter, takeOver } from './edition-writer.ts'

/** The pages of an edition that have keys. */
export interface KeptPages {
  /** Of those that were asked for so far. */
  keys: Keys['pages']
  /** Those of them that were taken. */
  taken: ReadonlySet<string>
  /** Takes a page from the edition before if it would be the same, and says whether it did; `component` prints it. */
  take: (component: string, file: string) => Promise<boolean>
}

export function keepPages(
  edition: Edition,
  writer: EditionWriter,
  { code, pages: known }: KeysBefore,
): KeptPages {
  const frames = new Map<string, string>()
  const keys = new Map<string, string>()
  const taken = new Set<string>()
  return { keys, taken, take }

  async function take(component: string, file: string): Promise<boolean> {
    if (!isPageKind(component)) return false
    const { lang, section, id } = placeOf(file)
    const manifest = citesManifest(component) ? await manifestHashOf(edition) : undefined
    const { props, hand } = prepareProps(edition, component, { lang, id, hash: manifest })
    const key = hash('sha256', `${frameAround(lang, section, id)}${JSON.stringify(props)}`, 'base64')
    keys.set(file, key)
    const sum = known.get(file) === key ? writer.before?.sums.get(file) : undefined
    const isTaken = sum !== undefined && takeOver(writer, file, sum)
    // A page that is taken never asks for them.
    if (isTaken) taken.add(file)
    else hand()
    return isTaken
  }

  // What is a page's own in its frame follows from its props.
  function frameAround(lang: Lang, section: string, id: string): string {
    const path = id === '' ? pathOf(section) : pathOf(section, 'id')
    const name = `${lang}${path}`
    const frame = frames.get(name) ?? hash('sha256', code + frameIn(edition, lang, path), 'base64')
    frames.set(name, frame)
    return frame
  }
}

function frameIn(edition: Edition, lang: Lang, path: ReturnType<typeof pathOf>): string {
  const frame = frameOf(edition, lang, { path, title: '', changedOn: FOREVER })
  // The day of a live edition is said by edition.json, and on the pages that state it.
  return JSON.stringify(edition.isLive ? { ...frame, asOf: undefined } : frame)
}

/** Where a page lies: `en/register/status/active/2/index.html` is the page status/active/2 of the register. */
export function placeOf(file: string): { lang: Lang; section: string; id: string } {
  const parts = file.split('/').slice(0, -1)
  const lang = langOf(parts[0])
  const [section = '', ...id] = lang === 'zh' ? parts : parts.slice(1)
  return { lang, section, id: id.join('/') }
}
