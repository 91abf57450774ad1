// A badge as a reader's program takes it apart: with a parser of XML that is not ours.
import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'
import { HTML_LANG, type Lang } from '../../src/i18n/lang.ts'

interface Rect {
  x: number
  width: number
  fill: string
}

interface Line {
  x: number
  size: number
  fill: string
  length: number
  text: string
}

export interface ReadBadge {
  svg: Readonly<Record<string, string>>
  /** The part of the image that is shown where its fragment names the language; undefined where it is that without one. */
  view: string | undefined
  /** What draws the language, by its attributes. */
  label: Readonly<Record<string, string>>
  title: string
  desc: string
  /** Without the outline. */
  grounds: readonly Rect[]
  outline: string
  lines: readonly Line[]
  sign: string
}

type Parsed = Record<string, string>

const validator = new SyntaxValidator()
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: name => ['rect', 'text', 'g', 'view'].includes(name),
})

/** Reads what a badge says in a language; throws where it is no well-formed XML, or does not have the language. */
export function readBadge(body: string, lang: Lang = 'zh'): ReadBadge {
  const verdict = validator.validate(body)
  if (verdict !== true) throw new Error(JSON.stringify(verdict))
  const { g, view = [], ...svg } = parser.parse(body).svg
  const { title, desc, rect, text, path, ...label } = g.find((one: Parsed) => one.lang === HTML_LANG[lang])
  const number = (value: string | undefined) => Number(value ?? 0)
  return {
    svg,
    view: view.find((one: Parsed) => one.id === lang)?.viewBox,
    label,
    title,
    desc,
    grounds: rect
      .filter((one: Parsed) => one.fill !== 'none')
      .map((one: Parsed) => ({ x: number(one.x), width: number(one.width), fill: one.fill })),
    outline: rect.find((one: Parsed) => one.fill === 'none').stroke,
    lines: text.map((one: Parsed) => ({
      x: number(one.x),
      size: number(one['font-size'] ?? svg['font-size']),
      fill: one.fill,
      length: number(one.textLength),
      text: one['#text'],
    })),
    sign: path.d,
  }
}

/** The contrast of two colours `#rrggbb` (WCAG 2.2, relative luminance). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
