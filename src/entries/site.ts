// What a bureau says of its site: site.json (contract §2).
import { z } from 'zod'
import { parseDay } from '../day.ts'
import type { Problem } from '../problem.ts'
import type { Document } from '../source/json.ts'

const words = z
  .strictObject({ zh: z.string().min(1), en: z.string().optional() })
  .transform(({ zh, en }) => ({ zh, en: en || zh }))

const path = z.string().regex(/^\//, '/…')
const webAddress = z.url({ protocol: /^https?$/ })

const site = z.strictObject({
  title: words,
  publisher: words,
  description: words.default({ zh: '', en: '' }),
  /** The address of the site, without its base. */
  url: webAddress.default('http://localhost:4321/'),
  base: z
    .string()
    .regex(/^\/([^?#]*\/)?$/, '/ 或 /…/')
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
  redirects: z.record(path, path).default({}),
  site_code: z.string().optional(),
  icp: z.string().optional(),
  police_record: z.string().optional(),
  host_unit: z.string().optional(),
  support_unit: z.string().optional(),
})

export type Site = z.output<typeof site>

function refuseDay(context: z.RefinementCtx) {
  context.addIssue({ code: 'custom', message: 'YYYY-MM-DD' })
  return z.NEVER
}

/** Reads site.json. */
export function readSite(document: Document): { value: Site | undefined; problems: readonly Problem[] } {
  const result = site.safeParse(document.value)
  if (result.success) return { value: result.data, problems: [] }
  return {
    value: undefined,
    problems: result.error.issues.flatMap(issue => settingProblems(document, issue)),
  }
}

/** A zod issue of a settings file (site.json, measures) as problems with their places. */
export function settingProblems(document: Document, issue: z.core.$ZodIssue): Problem[] {
  const paths =
    issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...issue.path, key]) : [issue.path]
  return paths.map(path => ({
    rule: issue.code === 'unrecognized_keys' ? 'cell/unknown-setting' : 'cell/setting',
    level: 'error',
    file: document.file,
    line: document.lineOf(path),
    column: path.join('.'),
    value: shorten(valueAt(document.value, path)),
    message:
      issue.code === 'unrecognized_keys'
        ? { zh: `没有名为“${path.join('.')}”的设置。`, en: `There is no setting “${path.join('.')}”.` }
        : {
            zh: `“${path.join('.') || document.file}”的内容不合要求，应为 ${expected(issue)}。`,
            en: `“${path.join('.') || document.file}” does not fit; expected ${expected(issue)}.`,
          },
    hint: {
      zh: '写法见 data/README.md；不需要的设置整行删去。',
      en: 'See data/README.md; leave out a setting that you do not need.',
    },
  }))
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected
    case 'invalid_value':
      return issue.values.map(value => JSON.stringify(value)).join(' | ')
    case 'invalid_format':
      return issue.format === 'regex' ? issue.message : issue.format
    case 'too_small':
      return `≥ ${issue.minimum}`
    case 'too_big':
      return `≤ ${issue.maximum}`
    default:
      return issue.message
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )
}

function shorten(value: unknown): string | undefined {
  const text = value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value)
  return text !== undefined && text.length > 80 ? `${text.slice(0, 79)}…` : text
}
