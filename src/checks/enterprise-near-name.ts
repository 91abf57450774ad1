import { distance } from 'fastest-levenshtein'
import { FOREVER, latest } from '../day.ts'
import { publicFrom } from '../register/enterprise.ts'
import type { Enterprise } from '../register/facts.ts'
import { coreOf, foldName, ownNames, placesOf } from '../register/names.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** Below so many characters, one that differs is too much of the name to speak of a slip. */
const LEAST = 3

/**
 * Two enterprises of one district whose names are a character apart, once place, organisation form and brackets are put
 * aside, and of which one at least has no credit code that would tell them apart.
 */
export const enterpriseNearName = rule({
  id: 'enterprise/near-name',
  level: 'warning',
  topic: undefined,
  find: register => {
    const places = placesOf(register)
    const byDistrict = Map.groupBy(register.enterprises, ({ row }) => row.district)
    byDistrict.delete(undefined)
    return [...byDistrict.values()].flatMap(enterprises => pairsAmong(enterprises, places))
  },
})

interface Named {
  enterprise: Enterprise
  /** Its place among those that are compared. */
  order: number
  name: string
  core: string
}

// Of a pair one has no code: all are looked up among those without, which are few, and often none.
function pairsAmong(enterprises: readonly Enterprise[], places: readonly string[]): Finding[] {
  const uses = enterprises.flatMap((enterprise, order) =>
    ownNames(enterprise).map(({ name }) => ({ enterprise, order, name, core: coreOf(name, places) })),
  )
  const without = indexVariants(uses.filter(({ enterprise }) => enterprise.row.uscc === undefined))
  if (without.size === 0) return []
  const pairs = new Map<string, readonly [later: Named, earlier: Named]>()
  for (const use of uses) {
    for (const variant of variantsOf(use.core)) {
      for (const other of without.get(variant) ?? []) {
        if (!isNear(use, other)) continue
        const pair = use.order > other.order ? ([use, other] as const) : ([other, use] as const)
        pairs.set(`${pair[0].order} ${pair[1].order}`, pair)
      }
    }
  }
  return [...pairs.values()]
    .sort(([a, b], [c, d]) => a.order - c.order || b.order - d.order)
    .map(([later, earlier]) => nearName(later, earlier))
}

function indexVariants(uses: readonly Named[]): Map<string, Named[]> {
  const index = new Map<string, Named[]>()
  for (const use of uses) {
    for (const variant of variantsOf(use.core)) {
      const listed = index.get(variant)
      if (listed) listed.push(use)
      else index.set(variant, [use])
    }
  }
  return index
}

// Two texts one edit apart share a text from which at most one character is left out: so all pairs need not be compared.
function* variantsOf(core: string): Generator<string> {
  yield core
  let [at, last] = [0, '']
  for (const character of core) {
    const next = at + character.length
    // Whichever of two equal neighbours is left out, the same is left.
    if (character !== last) yield core.slice(0, at) + core.slice(next)
    ;[at, last] = [next, character]
  }
}

function isNear(a: Named, b: Named): boolean {
  const isTold = a.enterprise.row.uscc !== undefined && b.enterprise.row.uscc !== undefined
  const isSame = a.enterprise === b.enterprise || foldName(a.name) === foldName(b.name)
  if (isTold || isSame || Math.max(a.core.length, b.core.length) < LEAST) return false
  return distance(a.core, b.core) <= 1
}

function nearName({ enterprise, name }: Named, other: Named): Finding {
  const { row } = enterprise
  const { enterprise_id } = other.enterprise.row
  return {
    ...cellOf(row, 'name'),
    subject: row.enterprise_id,
    aliases: [enterprise_id],
    since: latest(...[enterprise, other.enterprise].map(one => publicFrom(one) ?? FOREVER)),
    message: {
      zh: `企业 ${row.enterprise_id} 的名称“${name}”与同一区市企业 ${enterprise_id} 的“${other.name}”只差一个字。`,
      en:
        `The name “${name}” of enterprise ${row.enterprise_id} is one character away from “${other.name}”, ` +
        `enterprise ${enterprise_id} of the same district.`,
    },
    hint: {
      zh: '核对是不是同一家企业；不是的，两行都填上信用代码。',
      en: 'See whether they are one firm; if not, give both their credit codes.',
    },
  }
}
