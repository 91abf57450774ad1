import { FOREVER, latest } from '../day.ts'
import { publicFrom } from '../register/enterprise.ts'
import type { Enterprise, Rename } from '../register/facts.ts'
import { foldName, ownNames } from '../register/names.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/**
 * Two enterprises bear or bore one name: most often a firm that was entered again, which hides what is on record of the
 * first. Where their credit codes differ they are two firms, and it is a warning.
 */
export const enterpriseSameName = rule({
  id: 'enterprise/same-name',
  level: 'error',
  topic: undefined,
  find: ({ enterprises }) => {
    const named = new Map<string, NameUse[]>()
    return enterprises.flatMap(enterprise => {
      const uses = ownNames(enterprise).map(use => ({ enterprise, ...use }))
      // A firm may return to a name that it had.
      return [...new Map(uses.map(use => [foldName(use.name), use])).values()].flatMap(use =>
        second(use, named),
      )
    })
  },
})

interface NameUse {
  enterprise: Enterprise
  name: string
  rename: Rename | undefined
}

/** The finding that another enterprise has the name already, told once for each pair of enterprises. */
function second(use: NameUse, named: Map<string, NameUse[]>): Finding[] {
  const folded = foldName(use.name)
  const earlier = named.get(folded)
  if (!earlier) {
    named.set(folded, [use])
    return []
  }
  const first = earlier.find(one => !isHandedOn(folded, one.enterprise, use.enterprise))
  earlier.push(use)
  return first ? [sameName(use, first)] : []
}

function isHandedOn(folded: string, a: Enterprise, b: Enterprise): boolean {
  const rows = [...a.succeeds, ...b.succeeds].filter(
    ({ enterprise, successor }) =>
      (enterprise === a && successor === b) || (enterprise === b && successor === a),
  )
  return rows.some(({ row, enterprise }) =>
    [row.new_name, row.old_name, enterprise.row.name].some(name => name && foldName(name) === folded),
  )
}

function sameName(use: NameUse, first: NameUse): Finding {
  const { row } = use.enterprise
  const { enterprise_id, uscc } = first.enterprise.row
  const isTold = row.uscc !== undefined && uscc !== undefined && row.uscc !== uscc
  return {
    ...(use.rename ? cellOf(use.rename.row, 'new_name') : cellOf(row, 'name')),
    ...(isTold && { level: 'warning' as const }),
    subject: row.enterprise_id,
    aliases: [enterprise_id],
    since: knownFrom(use, first),
    message: {
      zh:
        `企业 ${row.enterprise_id} 的名称“${use.name}”与企业 ${enterprise_id} 的“${first.name}”相同` +
        `${isTold ? '，信用代码不同' : ''}。`,
      en:
        `The name “${use.name}” of enterprise ${row.enterprise_id} is that of enterprise ${enterprise_id}, ` +
        `“${first.name}”${isTold ? '; their credit codes differ' : ''}.`,
    },
    hint: isTold
      ? {
          zh: '对照营业执照核对两家的信用代码；确是两家企业的，不用改。',
          en: 'Compare both credit codes with the business licences; if they are two firms, leave it.',
        }
      : {
          zh: `同一家企业只录入一次：改用 ${enterprise_id}，删去重复的一行；确是两家的，两行都填上信用代码。`,
          en: `Record a firm once: use ${enterprise_id} and delete the other row; if they are two, give both their credit codes.`,
        },
  }
}

function knownFrom(...uses: readonly NameUse[]) {
  return latest(
    ...uses.map(({ enterprise }) => publicFrom(enterprise) ?? FOREVER),
    ...uses.map(({ rename }) => rename?.since),
  )
}
