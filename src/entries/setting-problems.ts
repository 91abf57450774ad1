// In: what zod says of a settings file (site.json, measures). Out: problems with their places, and what was meant.
import type { z } from 'zod'
import { type Problem, shorten, type Words } from '../problem.ts'
import { type Document, settingsOf } from '../source/json.ts'
import { isRefusal } from './cell.ts'
import { nearest } from './nearest.ts'
import { settingStrays } from './setting-strays.ts'
import { settingWords } from './setting-words.ts'

/** Reads a settings file by its schema, and tells everything that is wrong with it; `document` is it without empty members. */
export function readSettings<T>(written: Document, schema: z.ZodType<T>) {
  const document = settingsOf(written)
  const strays = settingStrays(document)
  const result = schema.safeParse(document.value)
  const issues = result.success
    ? []
    : result.error.issues.flatMap(issue => settingProblems(document, issue, schema))
  // What holds a character that may not stand there often breaks its form too.
  const others = issues.filter(one => !strays.some(({ column }) => column === one.column))
  const problems = [...strays, ...others]
  return { document, value: result.success && problems.length === 0 ? result.data : undefined, problems }
}

/** Something wrong with a setting, at its line; with the one that is missing, at that of what it is missing in. */
export function settingProblem(
  document: Document,
  path: readonly PropertyKey[],
  told: Pick<Problem, 'message' | 'hint'>,
): Problem {
  const { file, lineOf } = document
  const value = textOf(document, path)
  return {
    rule: 'cell/setting',
    level: 'error',
    file,
    line: lineOf(path),
    column: path.join('.'),
    value,
    message: told.message,
    hint: told.hint,
  }
}

/** A zod issue of a document as problems, each at its line; the schema is that of the whole document. */
export function settingProblems(document: Document, issue: z.core.$ZodIssue, schema: z.ZodType): Problem[] {
  if (issue.code === 'unrecognized_keys') return unknownSettings(document, issue, schema)
  // Of the forms that a setting may take, one fits it as a whole: what is wrong is within.
  const inner = issue.code === 'invalid_union' && issue.errors.find(errors => errors.every(isWithin))
  if (inner) {
    return inner.flatMap(one =>
      settingProblems(document, { ...one, path: [...issue.path, ...one.path] }, schema),
    )
  }
  if (issue.code === 'custom' && isRefusal(issue.params))
    return [settingProblem(document, issue.path, issue.params)]
  const name = issue.path.join('.') || document.file
  const found = { value: valueAt(document.value, issue.path), written: document.written(issue.path) }
  return [settingProblem(document, issue.path, { message: settingWords(issue, name, found), hint: HINT })]
}

const TOLD_APART = 20

/** A problem for each of the first unknown settings of an object; the rest are told with the last of these. */
function unknownSettings(
  document: Document,
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
): Problem[] {
  const known = keysAt(schema, path)
  return keys.slice(0, TOLD_APART).map((key, i) => {
    const more = i === TOLD_APART - 1 ? keys.length - TOLD_APART : 0
    return unknownSetting(document, [...path, key], nearest(key, known), more)
  })
}

function unknownSetting(
  document: Document,
  path: readonly PropertyKey[],
  meant: string | undefined,
  more: number,
): Problem {
  const shown = shorten(path.join('.'))
  const also = { zh: `；另有 ${more} 个设置也没有`, en: `, nor ${more} further ones` }
  const problem = settingProblem(document, path, {
    message: {
      zh: `没有名为“${shown}”的设置${more > 0 ? also.zh : ''}。`,
      en: `There is no setting “${shown}”${more > 0 ? also.en : ''}.`,
    },
    hint: meant ? { zh: `是否应为 ${meant}？`, en: `Did you mean ${meant}?` } : HINT,
  })
  return { ...problem, rule: 'cell/unknown-setting' }
}

const HINT: Words = {
  zh: '写法见 data/README.md；不需要的设置整行删去。',
  en: 'See data/README.md; leave out a setting that you do not need.',
}

function isWithin(issue: z.core.$ZodIssue): boolean {
  return issue.path.length > 0 || issue.code === 'unrecognized_keys'
}

/** The settings that there are at a path. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'default' || def.type === 'optional' || def.type === 'nullable')
    return keysAt(def.innerType, path)
  if (def.type === 'pipe') return keysAt(def.in, path)
  if (def.type === 'union') return def.options.flatMap(option => keysAt(option, path))
  const [key, ...rest] = path
  if (def.type === 'array') return keysAt(def.element, rest)
  if (def.type === 'record') return keysAt(key === undefined ? def.keyType : def.valueType, rest)
  if (def.type === 'enum' && key === undefined) return Object.keys(def.entries)
  if (def.type !== 'object') return []
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

/** A setting as the file writes it; of a text, what it says. */
function textOf(document: Document, path: readonly PropertyKey[]): string | undefined {
  const written = document.written(path)
  return written && shorten(written.startsWith('"') ? String(JSON.parse(written)) : written)
}
