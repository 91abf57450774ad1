// What a bureau says of its site: site.json (data/README.md, 站点设置).
import { z } from 'zod'
import { parseDay } from '../day.ts'
import type { Problem } from '../problem.ts'
import { FAMILIES, type Family } from '../site/families.ts'
import type { Document } from '../source/json.ts'
import { isRefusal, type Refusal, refuse } from './cell.ts'
import { asking, nearest } from './nearest.ts'
import { readDay } from './read-day.ts'
import { misshapenRedirects } from './redirects.ts'
import { readSettings } from './setting-problems.ts'
import { setting, webAddress, words } from './setting-types.ts'
import { readBase, readSiteAddress, readWebAddress } from './web-address.ts'

const text = z.string().min(1)

const site = z.strictObject({
  title: words,
  publisher: words,
  description: words,
  /** The address of the site, without its base. */
  url: setting(readSiteAddress),
  base: setting(readBase).default('/'),
  licence: z.strictObject({ name: text, url: webAddress }),
  contact: z
    .strictObject({
      office: text.optional(),
      phone: text.optional(),
      email: text.optional(),
      address: text.optional(),
    })
    .superRefine((contact, context) => {
      // A misspelt `phone` is told as such.
      if (context.issues.length === 0 && !contact.phone && !contact.email && !contact.address)
        context.addIssue({ code: 'custom', params: { ...UNREACHABLE } })
    }),
  /** True marks every page, feed and dataset as 示例数据. */
  demo: z.boolean().default(false),
  /** The day of a demonstration; a real bureau leaves it out. */
  as_of: setting(found => parseDay(found) ?? readDay(found)).optional(),
  /** Old path → new path. */
  redirects: z.record(z.string(), z.string()).default({}),
  /** Families of files that are not published. */
  without: z.array(setting(readFamily)).default([]),
  /** The hub that tells subscribers of the feeds of what is new (W3C WebSub). */
  websub_hub: setting(readHub).optional(),
  site_code: z.string().optional(),
  icp: z.string().optional(),
  police_record: z.string().optional(),
  host_unit: z.string().optional(),
  support_unit: z.string().optional(),
})

export type Site = z.output<typeof site>

const UNREACHABLE = refuse(
  'setting',
  '“contact”应至少写明电话、邮箱、地址中的一项：公示要有人能联系到。',
  '“contact” should tell a phone, an e-mail or a postal address: objections need somewhere to go.',
  '补上 phone、email 或 address。',
  'Add phone, email or address.',
)

function readFamily(found: string): Family | Refusal {
  const family = FAMILIES.find(name => name === found)
  if (family) return family
  const all = { zh: `可以写 ${FAMILIES.join('、')}。`, en: `There are ${FAMILIES.join(', ')}.` }
  const { zh, en } = asking(found, nearest(found, FAMILIES), all)
  return refuse(
    'setting',
    `没有可以不发布的“${found}”。`,
    `There is nothing called “${found}” that a site can do without.`,
    zh,
    en,
  )
}

function readHub(found: string): string | Refusal {
  const address = readWebAddress(found)
  if (isRefusal(address) || address.startsWith('https://')) return address
  return refuse(
    'url',
    `中转站的网址应以 https:// 开头，现为“${found}”。`,
    `The address of a hub begins with https://; found “${found}”.`,
    '写 https:// 的网址。',
    'Write its https:// address.',
  )
}

/** Reads site.json. */
export function readSite(written: Document): { value: Site | undefined; problems: readonly Problem[] } {
  const { document, value, problems } = readSettings(written, site)
  const redirects = value ? misshapenRedirects(document, value.redirects) : []
  return { value: redirects.length === 0 ? value : undefined, problems: [...problems, ...redirects] }
}
