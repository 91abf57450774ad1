// In: what zod says of a settings file (site.json, measures). Out: problems with their places, and what was meant.
import type { z } from 'zod'
import { type Problem, shorten, type Words } from '../problem.ts'
import type { Document } from '../source/json.ts'
import { nearest } from './nearest.ts'
import { settingWords } from './setting-words.ts'

/** A zod issue of a document as problems, each at its line; the schema is that of the whole document. */
export function settingProblems(document: Document, issue: z.core.$ZodIssue, schema: z.ZodType): Problem[] {
  const at = (path: readonly PropertyKey[]) => ({
    level: 'error' as const,
    file: document.file,
    line: document.lineOf(path),
    column: path.join('.'),
    value: textOf(document, path),
  })
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => {
      const name = [...issue.path, key].join('.')
      const meant = nearest(key, keysAt(schema, issue.path))
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
  const value = valueAt(document.value, path)
  if (typeof value === 'string') return shorten(value)
  const written = document.written(path)
  return written === undefined ? undefined : shorten(written)
}
