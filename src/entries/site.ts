// What a bureau says of its site: site.json (data/README.md, 站点设置).
import { z } from 'zod'
import { parseDay } from '../day.ts'
import type { Problem } from '../problem.ts'
import { type Document, settingsOf } from '../source/json.ts'
import { misshapenRedirects } from './redirects.ts'
import { settingProblems } from './setting-problems.ts'

const words = z
  .strictObject({ zh: z.string().min(1), en: z.string().optional() })
  .transform(({ zh, en }) => ({ zh, en: en || zh }))

const webAddress = z.url({ protocol: /^https?$/ })

const site = z.strictObject({
  title: words,
  publisher: words,
  description: words.default({ zh: '', en: '' }),
  /** The address of the site, without its base. */
  url: webAddress.default('http://localhost:4321/'),
  base: z
    .string()
    .regex(/^\/([^?#]*\/)?$/, '/…/')
    .default('/'),
  licence: z.strictObject({ name: z.string(), url: webAddress }).optional(),
  contact: z
    .strictObject({
      office: z.string().optional(),
      phone: z.string().optional(),
      email: z.string().optional(),
      address: z.string().optional(),
    })
    .default({}),
  /** True marks every page, feed and dataset as 示例数据. */
  demo: z.boolean().default(false),
  /** The day of a demonstration; a real bureau leaves it out. */
  as_of: z
    .string()
    .transform((text, context) => parseDay(text) ?? refuseDay(context))
    .optional(),
  /** Old path → new path. */
  redirects: z.record(z.string(), z.string()).default({}),
  /** The hub that tells subscribers of the feeds of what is new (W3C WebSub). */
  websub_hub: z.string().refine(isHttps, 'https://…').optional(),
  site_code: z.string().optional(),
  icp: z.string().optional(),
  police_record: z.string().optional(),
  host_unit: z.string().optional(),
  support_unit: z.string().optional(),
})

export type Site = z.output<typeof site>

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:'
}

function refuseDay(context: z.RefinementCtx) {
  context.addIssue({ code: 'custom', message: 'YYYY-MM-DD' })
  return z.NEVER
}

/** Reads site.json. */
export function readSite(written: Document): { value: Site | undefined; problems: readonly Problem[] } {
  const document = settingsOf(written)
  const result = site.safeParse(document.value)
  const problems = result.success
    ? misshapenRedirects(document, result.data.redirects)
    : result.error.issues.flatMap(issue => settingProblems(document, issue, site))
  return { value: problems.length === 0 ? result.data : undefined, problems }
}
