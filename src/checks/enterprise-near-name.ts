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
  name: string
  core: string
}

function pairsAmong(enterprises: readonly Enterprise[], places: readonly string[]): Finding[] {
  const byVariant = new Map<string, Named[]>()
  return enterprises.flatMap(enterprise => {
    const uses = ownNames(enterprise).map(({ name }) => ({ enterprise, name, core: coreOf(name, places) }))
    const near = uses.flatMap(use => {
      const variants = variantsOf(use.core)
      const others = variants.flatMap(variant => byVariant.get(variant) ?? [])
      const found = others.filter(other => isNear(use, other)).map(other => ({ use, other }))
      for (const variant of variants) byVariant.set(variant, [...(byVariant.get(variant) ?? []), use])
      return found
    })
    const pairs = new Map(near.map(pair => [pair.other.enterprise, pair]))
    return [...pairs.values()].map(({ use, other }) => nearName(use, other))
  })
}

// Two texts one edit apart share a text from which at most one character is left out: so all pairs need not be compared.
function variantsOf(core: string): string[] {
  const characters = [...core]
  return [...new Set([core, ...characters.map((_, at) => characters.toSpliced(at, 1).join(''))])]
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
