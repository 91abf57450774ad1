// In: the redirects of site.json, and the records that have pages. Out: a problem for each redirect that cannot be.
// A redirect is written as a page at its old path: where the site has a page of its own, the two would collide.
import { pathKey } from '../characters.ts'
import type { Problem } from '../problem.ts'
import type { Family } from '../site/families.ts'
import type { Document } from '../source/json.ts'
import { isOwn, isThere, type RecordPages } from './site-paths.ts'

type Redirects = Readonly<Record<string, string>>

// What a part of a path may hold on any disk and in any server's list of redirects: `*` and `:` stand for others there.
const SIGN = String.raw`[^/\\\s?#[\]*:"<>|]`
const SEGMENT = String.raw`${SIGN}*(?!\.)${SIGN}`
const PATH = String.raw`/(?:${SEGMENT}/)*(?:(?=[^/]*\.)${SEGMENT})?`
const SOURCE = new RegExp(`^${PATH}$`)
const TARGET = new RegExp(String.raw`^${PATH}(?:[?#]\S*)?$`)

/** Redirects of which a path is no path: `/old/` or `/old.html`, from the root of the site. */
export function misshapenRedirects(document: Document, redirects: Redirects): Problem[] {
  return Object.entries(redirects).flatMap(([from, to]) => {
    if (isTooLong(from)) return problem(document, from, from, TOO_LONG)
    // A page is written at the path as it stands: 公示 and not %E5%85%AC%E7%A4%BA.
    const isSource = SOURCE.test(from) && !from.includes('%')
    if (!isSource) return problem(document, from, from, misshapen('旧', 'old', from))
    if (!TARGET.test(to) || !isDecodable(to)) return problem(document, from, to, misshapen('新', 'new', to))
    return isTooLong(decodeURI(to)) ? problem(document, from, to, TOO_LONG) : []
  })
}

/**
 * Redirects from where the site has a page or file of its own, or from where another redirect is; and those that lead
 * back to themselves.
 */
export function collidingRedirects(document: Document, redirects: Redirects, pages: RecordPages): Problem[] {
  const targets = new Map(Object.entries(redirects).map(([from, to]) => [placeOf(from), to]))
  const circles = firstsOfCircles(targets)
  const seen = new Set<string>()
  return Object.entries(redirects).flatMap(([from, to]) => {
    const place = placeOf(from)
    const key = pathKey(place)
    if (seen.has(key)) return problem(document, from, from, TWICE)
    seen.add(key)
    const parts = key.split('/').filter(part => part !== '')
    if (isOwn(parts[0] === 'en' ? parts.slice(1) : parts, pages)) return problem(document, from, from, OWN)
    return circles.has(place) ? problem(document, from, to, CIRCLE) : []
  })
}

/** Redirects that lead to no page or file of the site, nor to another redirect. */
export function deadRedirects(
  document: Document,
  { redirects, without }: { redirects: Redirects; without: readonly Family[] },
  pages: RecordPages,
): Problem[] {
  const sources = new Set(Object.keys(redirects).map(placeOf))
  return Object.entries(redirects)
    .filter(([, to]) => !sources.has(placeOf(to)) && !isThere(decodeURI(to), pages, without))
    .flatMap(([from, to]) => problem(document, from, to, NOWHERE))
}

/** The path of a page without the ways of writing it: no file name of a folder, no query, as decoded. */
function placeOf(path: string): string {
  const [place = ''] = path.split(/[?#]/)
  return decodeURI(place).replace(/(?<=\/)index\.html$/, '')
}

/** Of each circle of redirects the place that stands first: a circle is one mistake. */
function firstsOfCircles(targets: ReadonlyMap<string, string>): ReadonlySet<string> {
  const firsts = new Set<string>()
  const known = new Set<string>()
  for (const start of targets.keys()) {
    const passed = new Set<string>()
    let place = start
    for (let to = targets.get(place); to !== undefined && !known.has(place); to = targets.get(place)) {
      known.add(place)
      passed.add(place)
      place = placeOf(to)
    }
    if (!passed.has(place)) continue
    const circle = new Set([...passed].slice([...passed].indexOf(place)))
    for (const one of targets.keys()) {
      if (!circle.has(one)) continue
      firsts.add(one)
      break
    }
  }
  return firsts
}

// A part of a path becomes the name of a folder or file, which holds 255 bytes on every system.
const MOST_BYTES = 200

// And a whole path beside that of the output folder: 1,024 on some systems.
const MOST_BYTES_WHOLE = 600

function isTooLong(path: string): boolean {
  const bytes = (text: string) => new TextEncoder().encode(text).length
  return bytes(path) > MOST_BYTES_WHOLE || path.split('/').some(part => bytes(part) > MOST_BYTES)
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
      zh: `跳转的${zh}路径应以 / 开头，以 / 或文件名结尾，不含空格、//、.. 和 \\ ? # % [ ] * : " < > |，一段的末尾不是点，现为“${found}”。`,
      en: `The ${en} path of a redirect begins with / and ends in / or a file name, without spaces, //, .. and \\ ? # % [ ] * : " < > |, no part ending in a dot; found “${found}”.`,
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

const TOO_LONG: Explanation = {
  message: {
    zh: `路径里两条斜线之间的一段至多 ${MOST_BYTES} 个字节（约 66 个汉字），整个路径至多 ${MOST_BYTES_WHOLE} 个字节。`,
    en: `A part of a path between two slashes holds at most ${MOST_BYTES} bytes, the whole path ${MOST_BYTES_WHOLE}.`,
  },
  hint: { zh: '改用短一些的路径。', en: 'Use a shorter path.' },
}

const CIRCLE: Explanation = {
  message: {
    zh: '这个跳转又转回到自己（直接转回，或者经过别的跳转转回），打不开任何网页。',
    en: 'This redirect comes back to itself, at once or by others; it opens no page.',
  },
  hint: {
    zh: '冒号右边写本站现有的网页，例如 /publicity/。',
    en: 'Write a page of this site to the right of the colon, such as /publicity/.',
  },
}

const NOWHERE: Explanation = {
  message: {
    zh: '本站没有跳转所指的网页或文件。',
    en: 'The site has no page or file where this redirect leads.',
  },
  hint: {
    zh: '核对编号；网页的路径以 / 结尾，如 /notices/公告编号/，数据文件写全名，如 /datasets/titles.csv。',
    en: 'Check the id. The path of a page ends in /, as /notices/<id>/; a file has its whole name, as /datasets/titles.csv.',
  },
}

const TWICE: Explanation = {
  message: {
    zh: '前面已有从同一路径开始的跳转（不区分大小写）。',
    en: 'A redirect from the same path stands above (capitals count for nothing).',
  },
  hint: { zh: '只留一个。', en: 'Keep one of them.' },
}

function problem(document: Document, from: string, value: string, told: Explanation): Problem[] {
  const { file, lineOf } = document
  const line = lineOf(['redirects', from])
  return [{ rule: 'cell/setting', level: 'error', file, line, column: `redirects.${from}`, value, ...told }]
}
