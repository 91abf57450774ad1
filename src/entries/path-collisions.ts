// In: the read tables. Out: a problem for each value that becomes a path and is another's, but for case or the way its
// characters are composed: a disk may hold only one of them, and a reader takes them for one. Only entries.ts imports it.
import { pathKey, reveal } from '../characters.ts'
import { lineWords, type Problem } from '../problem.ts'
import { placeOf, type RowPlace } from './place.ts'
import type { ReadFolder } from './references.ts'
import type { TableName } from './schema.ts'

/** The columns whose values lie beside each other as folders, and are no ids (which have one case). */
const PATHS: readonly (readonly [TableName, string])[][] = [
  [['districts', 'district']],
  [
    ['notices', 'batch'],
    ['certifications', 'batch'],
  ],
]

/** Every value that collides with one before it. */
export function pathCollisions({ tables }: ReadFolder): Problem[] {
  return PATHS.flatMap(columns => {
    const first = new Map<string, { value: string; at: RowPlace }>()
    return columns.flatMap(([name, column]) =>
      (tables.get(name)?.rows ?? []).flatMap(row => {
        const value = row[column]
        if (typeof value !== 'string') return []
        const key = pathKey(value)
        const before = first.get(key)
        if (!before) first.set(key, { value, at: row.at })
        return before && before.value !== value ? [collision(placeOf(row, column), value, before)] : []
      }),
    )
  })
}

function collision(
  at: ReturnType<typeof placeOf>,
  value: string,
  before: { value: string; at: RowPlace },
): Problem {
  const [here, there] = [codesOf(value), codesOf(before.value)]
  return {
    rule: 'table/same-path',
    level: 'error',
    ...at,
    value,
    message: {
      zh: `“${here}”与 ${before.at.file} ${lineWords(before.at).zh}的“${there}”只差大小写或字符的组合方式，会用在同一个网址上。`,
      en: `“${here}” differs from “${there}” (${before.at.file}, ${lineWords(before.at).en}) in case or composition alone; both would have one address.`,
    },
    hint: {
      zh: `是同一个的，都写成“${there}”；是两个的，改成看得出不同的写法。`,
      en: `If they are the same, write “${there}” in both places; if not, let them differ visibly.`,
    },
  }
}

/** What a value looks like, with marks that combine as their codes: é and é look alike. */
function codesOf(value: string): string {
  return reveal(value).replace(
    /\p{M}/gu,
    mark => `<U+${mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`,
  )
}
