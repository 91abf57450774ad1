// The pages that there are many of, faster: Astro renders the first of a kind and language, and what stands around the parts that
// are its own (src/layouts/own-parts.ts) is the mold of all others, which it is not asked for.
import type { Edition } from '../../src/edition.ts'
import type { ownParts } from '../../src/layouts/own-parts.ts'
import { type PageKind, propsOf, type Which } from '../../src/page-props.ts'

/** What stands before, between and behind the parts of a page. */
type Mold = readonly string[]

/** The mold of a page, in which the parts stand one after the other. Throws where one does not. */
export function moldOf(page: string, parts: readonly string[]): Mold {
  const around: string[] = []
  let at = 0
  for (const part of parts) {
    const found = page.indexOf(part, at)
    if (part === '' || found < 0)
      throw new Error(`网页不是这样拼成的 / not made of these parts: ${part.slice(0, 60)}`)
    around.push(page.slice(at, found))
    at = found + part.length
  }
  return [...around, page.slice(at)]
}

/** The page that has other parts in a mold. */
export function cast([first = '', ...others]: Mold, parts: readonly string[]): string {
  let page = first
  for (const [at, piece] of others.entries()) page += `${parts[at]}${piece}`
  return page
}

/** Prints a page of an edition; `render` asks Astro for it. */
export type PrintPage = (
  kind: PageKind,
  which: Which,
  render: () => Promise<Uint8Array>,
) => Promise<Uint8Array>

/** Prints pages by molds; of each kind and language the first page that is asked for gives one. */
export function printer(edition: Edition, print: typeof ownParts): PrintPage {
  const molds = new Map<string, Mold>()
  return async (kind, which, render) => {
    const parts = print(edition, which.lang, kind, propsOf(edition, kind, which))
    const name = `${kind} ${which.lang}`
    const mold = molds.get(name)
    if (mold) return Buffer.from(cast(mold, parts))
    const page = await render()
    molds.set(name, moldOf(Buffer.from(page).toString(), parts))
    return page
  }
}
