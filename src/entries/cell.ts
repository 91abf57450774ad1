// In: the text of a cell, and what it should say. Out: its value, or what was expected and found. The kinds of cells in
// cells.ts are made of this. Only entries/ imports it, and what describes a cell.
import { z } from 'zod'
import { codePoint, findStray, type TextKind, tellStray, trimBlank } from '../characters.ts'
import type { Words } from '../problem.ts'
import type { Codes } from './codes.ts'

/** What a cell type says when it refuses a text; the rule id is `cell/<kind>`. */
export interface Refusal {
  kind: string
  message: Words
  hint: Words
}

/** What a schema tells of a kind of cell. */
export interface CellForm {
  type: 'string' | 'date' | 'boolean' | 'number' | 'list'
  /** What the whole text looks like; of a list, each of its items (ECMA-262, without anchors). */
  pattern?: string
  /** The closed list that it is one of. */
  codes?: Codes
}

const FORMS = z.registry<CellForm>()

/** What a cell of this type holds; text where nothing more is known. */
export function formOf(type: z.ZodType): CellForm {
  return FORMS.get(type) ?? { type: 'string' }
}

type Parse<T> = (text: string) => T | Refusal

const READERS = new WeakMap<z.ZodType, Parse<unknown>>()

/** How a cell type reads a text: what its zod type does, without what zod makes of every cell for itself. */
export function readerOf(type: z.ZodType): Parse<unknown> {
  const read = READERS.get(type)
  if (!read) throw new Error('a column has a type that is no cell')
  return read
}

/** A cell type: refuses the characters that a text of this kind may not hold, then what `parse` refuses. */
export function cell<T>(form: CellForm, parse: Parse<T>, kind: TextKind = 'line') {
  return typeBy<T>(text => readCell(text, parse, kind), form)
}

function typeBy<T>(read: Parse<T>, form: CellForm) {
  const type = z.string().transform((text, context): T => {
    const value = read(text)
    if (!isRefusal(value)) return value
    context.addIssue({ code: 'custom', params: { ...value } })
    return z.NEVER
  })
  READERS.set(type, read)
  return type.register(FORMS, form)
}

function readCell<T>(text: string, parse: Parse<T>, kind: TextKind): T | Refusal {
  const found = trimBlank(text)
  const stray = findStray(found, kind)
  if (stray) {
    const blank = text.length - text.replace(/^[\p{Zs}\t\r\n]+/u, '').length
    return { kind: 'character', ...tellStray({ ...stray, at: stray.at + blank }, text) }
  }
  if (kind !== 'text' && found.length > LONGEST) return refuseLength(found)
  const value = parse(found)
  return isRefusal(value) ? (refuseFullWidth(found, parse, value) ?? value) : value
}

// The longest names and titles that are printed anywhere have about 150 characters; a page must hold them.
const LONGEST = 1000

function refuseLength(found: string): Refusal {
  return refuse(
    'length',
    `这里至多写 ${LONGEST} 个字符，现有 ${found.length} 个：“${found.slice(0, 30)}…”。`,
    `At most ${LONGEST} characters can stand here; there are ${found.length}: “${found.slice(0, 30)}…”.`,
    '检查是否几格连成了一格（多半是引号不成对）；说明文字写到说明一类的列里。',
    'Look whether several cells ran together (often an unpaired quote); write explanations in their own column.',
  )
}

/** Full-width forms (２０２２) look like the digits that are meant: they are named, and the cell as it should be. */
function refuseFullWidth<T>(found: string, parse: Parse<T>, refusal: Refusal): Refusal | undefined {
  const meant = found.normalize('NFKC')
  const [wide] = /[\uFF01-\uFF5E]/.exec(found) ?? []
  if (!wide || isRefusal(parse(meant))) return undefined
  const isDigit = /[\uFF10-\uFF19]/.test(wide)
  return refuse(
    refusal.kind,
    `“${wide}”（${codePoint(wide)}）是全角${isDigit ? '数字' : '字符'}，这里应写半角：“${found}”。`,
    `“${wide}” (${codePoint(wide)}) is a full-width ${isDigit ? 'digit' : 'character'}; half-width ones stand here: “${found}”.`,
    `改为 ${meant}。`,
    `Write ${meant}.`,
  )
}

/** Whether a reading refused its text. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'kind' in value && 'hint' in value
}

/** A refusal in both languages: what was expected and found, and what to write. */
export function refuse(kind: string, zh: string, en: string, hintZh: string, hintEn: string): Refusal {
  return { kind, message: { zh, en }, hint: { zh: hintZh, en: hintEn } }
}

/** A cell that must be filled in is empty. */
export function refuseEmpty(): Refusal {
  return refuse(
    'empty',
    '此格必须填写，现为空。',
    'This cell must be filled in; it is empty.',
    '补上内容。',
    'Fill it in.',
  )
}

/** A cell that may be empty: undefined then. */
export function optional<T>(type: z.ZodType<T, string>) {
  const read = readerOf(type) as Parse<T>
  return typeBy<T | undefined>(text => (trimBlank(text) === '' ? undefined : read(text)), formOf(type))
}
