// In: a settings file. Out: a problem for each text or name in it that holds a character which may not stand there, and
// for names that programs give a meaning of their own. Only setting-problems.ts imports it.
import { findStray, type TextKind, tellStray } from '../characters.ts'
import type { Problem } from '../problem.ts'
import type { Document } from '../source/json.ts'

/** Settings that may be of more lines than one. */
const PROSE = ['description', 'summary']
/** Settings that name something, and stand in lists beside others. */
const NAMES = ['label', 'unmanned_label']

/** What strays anywhere in a settings file, each at its line. */
export function settingStrays(document: Document): Problem[] {
  const problems: Problem[] = []
  const note = (path: readonly PropertyKey[], value: string, told: Pick<Problem, 'message' | 'hint'>) =>
    problems.push({
      rule: 'cell/character',
      level: 'error',
      file: document.file,
      line: document.lineOf(path),
      column: path.join('.'),
      value,
      ...told,
    })
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === 'string') {
      const stray = findStray(value, kindOf(path))
      if (stray) note(path, value, tellStray(stray, value))
    }
    if (typeof value !== 'object' || value === null) return
    for (const [key, item] of Object.entries(value)) {
      const stray = findStray(key, 'line')
      if (stray) note([...path, key], key, tellStray(stray, key))
      else if (key === '__proto__') note([...path, key], key, RESERVED)
      else visit(item, [...path, Array.isArray(value) ? Number(key) : key])
    }
  }
  visit(document.value, [])
  return problems
}

function kindOf(path: readonly PropertyKey[]): TextKind {
  if (path.some(key => PROSE.includes(String(key)))) return 'text'
  return NAMES.includes(String(path.at(-1))) ? 'name' : 'line'
}

const RESERVED = {
  message: { zh: '“__proto__”不能用作名称。', en: '“__proto__” cannot be a name.' },
  hint: { zh: '删去这一项，或改用别的名称。', en: 'Delete it, or use another name.' },
}
