// Where things are: every link of the site is made here, because it may lie below a base path such as /register/.
//   pathOf('titles', id)             '/titles/<id>/', each part encoded; the same in both languages
//   href(edition.base, lang, path)   what stands in an <a href>: base, /en/ for English, path
//   here = { base, lang }            where a page stands: what components need to print links and to mark Chinese data
//   fileHref(edition.base, path)     a file that has no language: a feed, a dataset
//   langPaths(site), langPaths(site, 'window', ids), langOf(Astro.params.lang)   for pages below src/pages/[...lang]/
import { LANGS, type Lang } from '../i18n/lang.ts'
import { langsOf, type WithFamilies } from './families.ts'

/** A page's path without base and language, with a slash at either end. */
export type Path = `/${string}`

/** Where a page stands: what it needs to link to others and to know which text is not in its language. */
export interface Here {
  /** The edition's. */
  base: string
  lang: Lang
}

/** The path of a page from its parts, outermost first: none is the home page. */
export function pathOf(...parts: readonly string[]): Path {
  let path: Path = '/'
  for (const part of parts) path += `${UNRESERVED.test(part) ? part : encodeURIComponent(part)}/`
  return path
}

// What needs no encoding (RFC 3986 §2.3) costs least by not being asked for it: every page has a hundred links.
const UNRESERVED = /^[\w.~-]*$/

/** The address of a page in a language, from the root of the host. `base` begins and ends in a slash. */
export function href(base: string, lang: Lang, path: Path): string {
  return fileHref(base, lang === 'zh' ? path : `/${lang}${path}`)
}

/** The address of a file that is the same in every language. */
export function fileHref(base: string, path: Path): string {
  return base + path.slice(1)
}

/**
 * The address of the badge of a title: one file, of which the fragment shows another language than Chinese. Ids need no
 * encoding (data/README.md, 写法).
 */
export function badgeHref(base: string, lang: Lang, title_id: string): string {
  return fileHref(base, `/badges/${title_id}.svg`) + (lang === 'zh' ? '' : `#${lang}`)
}

/** The absolute address of a page; `url` is the edition's, which holds the base and ends in a slash. */
export function absoluteHref(url: string, lang: Lang, path: Path): string {
  return href(url, lang, path)
}

/** A mail that is begun (RFC 6068). Chinese stands as it is, a third of its bytes encoded: readers of HTML encode it. */
export function mailHref(email: string, subject: string, body: string): string {
  const [about, text] = [subject, body].map(one => one.replace(/[\0-\x7f]+/g, encodeURIComponent))
  return `mailto:${email}?subject=${about}&body=${text}`
}

interface LangPath {
  params: Record<string, string | undefined>
}

/** What getStaticPaths returns for a page in every language of a site: once, or for each of the ids of parameter `name`. */
export function langPaths(site: WithFamilies, name?: string, ids: readonly string[] = ['']): LangPath[] {
  return langsOf(site).flatMap(lang =>
    ids.map(id => ({ params: { lang: lang === 'zh' ? undefined : lang, ...(name && { [name]: id }) } })),
  )
}

/** The language that the rest parameter `lang` of a page's path names; none is Chinese. */
export function langOf(param: string | undefined): Lang {
  return LANGS.find(lang => lang === param) ?? 'zh'
}
