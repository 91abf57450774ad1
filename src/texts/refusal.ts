// What is said of a text that cannot be shown as it is written: every kind of refusal, with its place in the file.
import type { Problem, Words } from '../problem.ts'

/** What was found, and what to write instead. */
export interface Refusal {
  value?: string
  message: Words
  hint: Words
}

/** A refusal as a problem, at its line of the file. */
export function refuse(file: string, line: number, { value, message, hint }: Refusal): Problem {
  return { rule: 'file/text', level: 'error', file, line, value: value && shorten(value), message, hint }
}

/** So much of a text as a message can quote. */
export function shorten(text: string): string {
  const characters = [...text]
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text
}
