// What the writers of feeds share: XML, and days as moments.
import { type Day, weekday } from '../day.ts'
import { escapeMarkup, xmlCharacters } from '../xml.ts'

/** What an element has: text, or by their names attributes (which begin with `@`), text (`#text`) and elements. */
type Content = string | number | Members
interface Members {
  readonly [name: string]: Content | readonly Content[] | undefined
}

/** An XML document of one element. */
export function writeXml(name: string, members: Members): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementOf(name, members, '')}`
}

function elementOf(name: string, content: Content, indent: string): string {
  if (typeof content !== 'object') return closed(`${indent}<${name}`, printed(content), name)
  let [attributes, text, elements] = ['', '', '']
  for (const [key, value] of Object.entries(content)) {
    if (value === undefined) continue
    if (key.startsWith('@')) attributes += ` ${key.slice(1)}="${printed(value)}"`
    else if (key === '#text') text = printed(value)
    else for (const one of [value].flat()) elements += elementOf(key, one, `${indent}  `)
  }
  return closed(`${indent}<${name}${attributes}`, elements ? `\n${elements}${indent}` : text, name)
}

function closed(opening: string, inside: string, name: string): string {
  return inside ? `${opening}>${inside}</${name}>\n` : `${opening}/>\n`
}

function printed(text: unknown): string {
  return escapeMarkup(xmlCharacters(String(text))).replaceAll("'", '&apos;')
}

const WEEKDAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MONTHS = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The beginning of a day in Asia/Shanghai, as RFC 822 writes it. */
export function rfc822(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${WEEKDAYS[weekday(day)]}, ${date} ${MONTHS[Number(month)]} ${year} 00:00:00 +0800`
}

/** The beginning of a day in Asia/Shanghai, as RFC 3339 writes it. */
export function rfc3339(day: Day): string {
  return `${day}T00:00:00+08:00`
}
