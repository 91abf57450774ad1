// In: where the texts of notices lead on this site, and the records that have pages. Out: a problem for each link that
// leads nowhere. Only entries.ts imports it.
import type { Problem } from '../problem.ts'
import type { Family } from '../site/families.ts'
import type { NoticeText } from '../texts/text.ts'
import { isThere, type RecordPages } from './site-paths.ts'

/** Links to pages and files that the site does not have; `redirects` of the site leads from old paths to new ones. */
export function deadLinks(
  texts: Iterable<NoticeText>,
  pages: RecordPages,
  { redirects, without }: { redirects: Readonly<Record<string, string>>; without: readonly Family[] },
): Problem[] {
  return [...texts].flatMap(({ file, paths }) =>
    paths
      .filter(({ path }) => !(decoded(path) in redirects) && !isThere(decoded(path), pages, without))
      .map(({ path, line }) => deadLink(file, line, path)),
  )
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

function deadLink(file: string, line: number, value: string): Problem {
  return {
    rule: 'reference/link',
    level: 'error',
    file,
    line,
    value,
    message: {
      zh: `本站没有链接所指的网页或文件：${value}`,
      en: `The site has no page or file where this link leads: ${value}`,
    },
    hint: {
      zh: '核对编号；网页的路径以 / 结尾，如 /notices/公告编号/，数据文件写全名，如 /datasets/titles.csv。',
      en: 'Check the id. The path of a page ends in /, as /notices/<id>/; a file has its whole name, as /datasets/titles.csv.',
    },
  }
}
