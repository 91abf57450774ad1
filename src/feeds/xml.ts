// What the writers of feeds share: XML, and days as moments.
import Builder from 'fast-xml-builder'
import { type Day, weekday } from '../day.ts'
import { xmlCharacters } from '../xml.ts'

const builder = new Builder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  suppressEmptyNode: true,
})

/** An XML document: attributes are members that begin with `@`, text is `#text`. */
export function writeXml(document: object): string {
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...stripped(document) })
}

function stripped<T>(value: T): T {
  if (typeof value === 'string') return xmlCharacters(value) as T
  if (Array.isArray(value)) return value.map(stripped) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, stripped(item)])) as T
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
