// In: the kind of a title, what holds of it on a day, a language. Out: its badge as SVG (W3C SVG 2), to be shown on other
// sites: a plate that says the kind and the day on paper, the status by word, shape and colour beside it.
// badges/files.ts imports it.
import { HTML_LANG, type Lang } from '../i18n/lang.ts'
import { type Sign, signOf, type Tone } from '../i18n/signs.ts'
import { words } from '../i18n/words.ts'
import type { TitleStatus } from '../register/title.ts'
import { escapeMarkup, xmlCharacters } from '../xml.ts'
import { textWidth } from './text-width.ts'

/** What a badge says. */
export interface Badge {
  /** 数字化车间, or 无人车间 where it is unmanned. */
  kind: string
  status: TitleStatus
  /** As of when or since when, in words. */
  when: string
  /** Whose title it is, for those who do not see it. */
  about: string
  isDemo: boolean
}

/** Of styles/tokens.css; a badge stands on other sites' pages, where these are unknown. */
const INK = '#201b16'
const PAPER = '#fffefb'
const EDGE = '#877b6b'
const CINNABAR = '#a8281c'
const CINNABAR_WASH = '#fbece7'
const GROUNDS: Readonly<Record<Tone, string>> = {
  live: CINNABAR,
  good: '#1c6648',
  wait: '#7d5000',
  bad: INK,
  over: '#5b5246',
}

/** In px. Pages that show a badge say it, so that nothing moves once it is there. */
const HEIGHT = 44
const LARGE = 15
const SMALL = 12
const MARGIN = 12
const SIGN = 12
const GAP = 7

/** Writes a badge. */
export function drawBadge(badge: Badge, lang: Lang): string {
  const t = words(lang)
  const word = t.status.title[badge.status]
  const sign = signOf('title', badge.status)
  const seal = badge.isDemo ? t.site.demo : []
  const sealWidth = seal.length > 0 ? widest(seal, SMALL) + MARGIN : 0
  const plateWidth = Math.max(widest([badge.kind], LARGE), widest([badge.when], SMALL)) + 2 * MARGIN
  const signWidth = SIGN + GAP + widest([word], LARGE) + 2 * MARGIN
  const right = sealWidth + plateWidth
  const width = right + signWidth
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" lang="${HTML_LANG[lang]}" xml:lang="${HTML_LANG[lang]}" font-family="sans-serif">`,
    `<title>${escapeXml(t.badge.title(badge.kind, word, badge.when))}</title>`,
    `<desc>${escapeXml([badge.about, ...(badge.isDemo ? [t.site.demoNote] : [])].join(t.badge.space))}</desc>`,
    rect(0, width, PAPER),
    ...(seal.length > 0 ? drawSeal(seal, sealWidth) : []),
    line(badge.kind, sealWidth + MARGIN, 19, LARGE, INK, true),
    line(badge.when, sealWidth + MARGIN, 35, SMALL, INK),
    ...drawSign(sign, word, right, signWidth),
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${HEIGHT - 1}" fill="none" stroke="${EDGE}"/>`,
    '</svg>',
  ].join('\n')}\n`
}

/** The mark 示例数据, in two lines as the site's pages bear it. */
function drawSeal(halves: readonly string[], width: number): string[] {
  const x = MARGIN / 2
  return [
    rect(0, width, CINNABAR_WASH),
    ...halves.map((half, i) => line(half, x, 19 + 16 * i, SMALL, CINNABAR, true)),
  ]
}

function drawSign({ tone, path }: Sign, word: string, x: number, width: number): string[] {
  const middle = (HEIGHT - SIGN) / 2
  return [
    rect(x, width, GROUNDS[tone]),
    `<path transform="translate(${x + MARGIN} ${middle})" fill="${PAPER}" d="${path}"/>`,
    line(word, x + MARGIN + SIGN + GAP, 27, LARGE, PAPER, true),
  ]
}

function rect(x: number, width: number, fill: string): string {
  return `<rect x="${x}" width="${width}" height="${HEIGHT}" fill="${fill}"/>`
}

/** A line of text: `textLength` holds it to the room that was made for it, in a font of any width. */
function line(text: string, x: number, y: number, size: number, fill: string, isBold = false): string {
  const weight = isBold ? ' font-weight="700"' : ''
  const length = widest([text], size)
  return `<text x="${x}" y="${y}" font-size="${size}"${weight} fill="${fill}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`
}

/** The room of the widest text, in whole px. */
function widest(texts: readonly string[], size: number): number {
  return Math.max(...texts.map(text => Math.ceil(textWidth(text, size))))
}

function escapeXml(text: string): string {
  return escapeMarkup(xmlCharacters(text))
}
