// In: the redirects of site.json, and the records that have pages. Out: a problem for each redirect that cannot be.
// A redirect is written as a page at its old path: where the site has a page of its own, the two would collide.
import type { Problem } from '../problem.ts'
import type { Document } from '../source/json.ts'
import { isOwn, type RecordPages } from './site-paths.ts'

type Redirects = Readonly<Record<string, string>>

const SEGMENT = String.raw`(?!\.{1,2}(?:/|$))[^/\\\s?#[\]]+`
const PATH = String.raw`/(?:${SEGMENT}/)*(?:(?!\.{1,2}$)[^/\\\s?#[\]]*\.[^/\\\s?#[\]]+)?`
const SOURCE = new RegExp(`^${PATH}$`)
const TARGET = new RegExp(String.raw`^${PATH}(?:[?#]\S*)?$`)

/** Redirects of which a path is no path: `/old/` or `/old.html`, from the root of the site. */
export function misshapenRedirects(document: Document, redirects: Redirects): Problem[] {
  return Object.entries(redirects).flatMap(([from, to]) => {
    // A page is written at the path as it stands: 公示 and not %E5%85%AC%E7%A4%BA.
    const isSource = SOURCE.test(from) && !from.includes('%')
    if (!isSource) return problem(document, from, from, misshapen('旧', 'old', from))
    return TARGET.test(to) && isDecodable(to) ? [] : problem(document, from, to, misshapen('新', 'new', to))
  })
}

/** Redirects from where the site has a page or file of its own, or from where another redirect is. */
export function collidingRedirects(document: Document, redirects: Redirects, pages: RecordPages): Problem[] {
  const seen = new Set<string>()
  return Object.keys(redirects).flatMap(from => {
    const parts = from.split('/').filter(part => part !== '')
    if (parts.at(-1) === 'index.html') parts.pop()
    const path = parts.join('/')
    if (seen.has(path)) return problem(document, from, from, TWICE)
    seen.add(path)
    return isOwn(parts[0] === 'en' ? parts.slice(1) : parts, pages) ? problem(document, from, from, OWN) : []
  })
}

function isDecodable(path: string): boolean {
  try {
    decodeURI(path)
    return true
  } catch {
    return false
  }
}

type Explanation = Pick<Problem, 'message' | 'hint'>

function misshapen(zh: string, en: string, found: string): Explanation {
  return {
    message: {
      zh: `跳转的${zh}路径应以 / 开头，以 / 或文件名结尾，不含空格、//、.. 和方括号，现为“${found}”。`,
      en: `The ${en} path of a redirect begins with / and ends in / or a file name, without spaces, //, .. and brackets; found “${found}”.`,
    },
    hint: {
      zh: '只写本站的路径，例如 /gongshi/ 或 /gongshi/list.html，不写网址；旧路径里的汉字照写，不写 % 编码。',
      en: 'Write a path of this site, such as /old/ or /old/list.html, not a whole address; in the old one no % codes.',
    },
  }
}

const OWN: Explanation = {
  message: {
    zh: '本站自己有这个路径的网页或文件，不能从这里跳转。',
    en: 'The site has a page or file of its own at this path; no redirect can start from here.',
  },
  hint: {
    zh: '冒号左边写旧网站的路径，右边写本站的路径；检查是否写反了。',
    en: 'The old path stands to the left of the colon, that of this site to the right; look whether they are exchanged.',
  },
}

const TWICE: Explanation = {
  message: {
    zh: '前面已有从同一路径开始的跳转。',
    en: 'A redirect from the same path stands above.',
  },
  hint: { zh: '只留一个。', en: 'Keep one of them.' },
}

function problem(document: Document, from: string, value: string, told: Explanation): Problem[] {
  const { file, lineOf } = document
  const line = lineOf(['redirects', from])
  return [{ rule: 'cell/setting', level: 'error', file, line, column: `redirects.${from}`, value, ...told }]
}
