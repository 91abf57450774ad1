// What a bureau says of its site: site.json (contract §2).
import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { parseDay } from '../day.ts'
import type { Problem, Words } from '../problem.ts'
import { type Document, settingsOf } from '../source/json.ts'
import { misshapenRedirects } from './redirects.ts'
import { settingWords, shorten } from './setting-words.ts'

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
export function readSite(written: Document): { value: Site | undefined; problems: readonly Problem[] } {
  const document = settingsOf(written)
  const result = site.safeParse(document.value)
  const problems = result.success
    ? misshapenRedirects(document, result.data.redirects)
    : result.error.issues.flatMap(issue => settingProblems(document, issue, site))
  return { value: problems.length === 0 ? result.data : undefined, problems }
}

/** A zod issue of a settings file (site.json, measures) as problems with their places. */
export function settingProblems(document: Document, issue: z.core.$ZodIssue, schema?: z.ZodType): Problem[] {
  const at = (path: readonly PropertyKey[]) => ({
    level: 'error' as const,
    file: document.file,
    line: document.lineOf(path),
    column: path.join('.'),
    value: textOf(valueAt(document.value, path)),
  })
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => {
      const name = [...issue.path, key].join('.')
      const meant = schema && nearest(key, keysAt(schema, issue.path))
      return {
        rule: 'cell/unknown-setting',
        ...at([...issue.path, key]),
        message: { zh: `没有名为“${name}”的设置。`, en: `There is no setting “${name}”.` },
        hint: meant ? { zh: `是否应为 ${meant}？`, en: `Did you mean ${meant}?` } : HINT,
      }
    })
  }
  // Of the forms that a setting may take, one fits it as a whole: what is wrong is within.
  const inner = issue.code === 'invalid_union' && issue.errors.find(errors => errors.every(isWithin))
  if (inner) {
    return inner.flatMap(one =>
      settingProblems(document, { ...one, path: [...issue.path, ...one.path] }, schema),
    )
  }
  const name = issue.path.join('.') || document.file
  const message = settingWords(issue, name, valueAt(document.value, issue.path))
  return [{ rule: 'cell/setting', ...at(issue.path), message, hint: HINT }]
}

const HINT: Words = {
  zh: '写法见 data/README.md；不需要的设置整行删去。',
  en: 'See data/README.md; leave out a setting that you do not need.',
}

function isWithin(issue: z.core.$ZodIssue): boolean {
  return issue.path.length > 0 || issue.code === 'unrecognized_keys'
}

function nearest(written: string, known: readonly string[]): string | undefined {
  const [near] = known
    .map(key => ({ key, apart: distance(written.toLowerCase(), key) / key.length }))
    .sort((a, b) => a.apart - b.apart)
  return near && near.apart <= 0.5 ? near.key : undefined
}

/** The settings that there are at a path. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'default' || def.type === 'optional') return keysAt(def.innerType, path)
  if (def.type === 'pipe') return keysAt(def.in, path)
  if (def.type !== 'object') return []
  const [key, ...rest] = path
  if (key === undefined) return Object.keys(def.shape)
  const member = def.shape[String(key)]
  return member ? keysAt(member, rest) : []
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined
  return shorten(typeof value === 'string' ? value : JSON.stringify(value))
}
