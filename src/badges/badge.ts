// In: what holds of a title on a day, in words of every language of a site. Out: its badge as SVG (W3C SVG 2), to be shown on
// other sites: a plate that says the kind and the day on paper, the status by word, shape and colour beside it.
// One file has all languages, one below the other; the first is what is shown, another where its fragment is asked for
// (`t1.svg#en`): a `<view>`, which needs no style and no script. Who drops the fragment has the first, and never two.
// badges/files.ts imports it.
import { HTML_LANG, type Lang } from '../i18n/lang.ts'
import { type Sign, signOf, type Tone } from '../i18n/signs.ts'
import { words } from '../i18n/words.ts'
import type { TitleStatus } from '../register/title.ts'
import { escapeMarkup, xmlCharacters } from '../xml.ts'
import { textWidth } from './text-width.ts'

/** What a badge says. */
export interface Badge {
  status: TitleStatus
  isDemo: boolean
  /** In each language of the site; the first is shown where none is asked for. */
  said: readonly Said[]
}

/** What a badge says in a language. */
export interface Said {
  lang: Lang
  /** 数字化车间, or 无人车间 where it is unmanned. */
  kind: string
  /** As of when or since when. */
  when: string
  /** Whose title it is, for those who do not see it. */
  about: string
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

/** Writes a badge: as wide in every language, for an image has one width whatever part of it is shown. */
export function drawBadge({ status, isDemo, said }: Badge): string {
  const labels = said.map(one => labelOf(one, status, isDemo))
  const across = (part: (label: Label) => number) => Math.max(...labels.map(part))
  const seal = isDemo ? across(label => widest(label.seal, SMALL)) + MARGIN : 0
  const plate = across(plateWidth) + 2 * MARGIN
  const sign = across(wordWidth) + 2 * MARGIN
  const room: Room = { seal, plate, sign, width: seal + plate + sign }
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${room.width}" height="${HEIGHT}" viewBox="${view(room, 0)}" font-family="sans-serif" font-size="${SMALL}">`,
    ...said.slice(1).map(({ lang }, i) => `<view id="${lang}" viewBox="${view(room, i + 1)}"/>`),
    ...labels.flatMap((label, i) => drawLabel(label, room, signOf('title', status), i)),
    '</svg>',
  ].join('\n')}\n`
}

/** The words of a badge in one language. */
interface Label extends Said {
  title: string
  desc: string
  word: string
  /** The mark 示例数据, in two lines as the site's pages bear it. */
  seal: readonly string[]
}

/** The widths of the three parts of a badge and of all of it. */
interface Room {
  seal: number
  plate: number
  sign: number
  width: number
}

function labelOf(said: Said, status: TitleStatus, isDemo: boolean): Label {
  const t = words(said.lang)
  const word = t.status.title[status]
  return {
    ...said,
    word,
    title: t.badge.title(said.kind, word, said.when),
    desc: [said.about, ...(isDemo ? [t.site.demoNote] : [])].join(t.badge.space),
    seal: isDemo ? t.site.demo : [],
  }
}

function plateWidth({ kind, when }: Label): number {
  return Math.max(widest([kind], LARGE), widest([when], SMALL))
}

function wordWidth({ word }: Label): number {
  return SIGN + GAP + widest([word], LARGE)
}

function view({ width }: Room, row: number): string {
  return `0 ${row * HEIGHT} ${width} ${HEIGHT}`
}

function drawLabel(label: Label, room: Room, { tone, path }: Sign, row: number): string[] {
  const right = room.seal + room.plate
  const x = middle(room.seal, room.plate, plateWidth(label))
  const signX = middle(right, room.sign, wordWidth(label))
  const place = row > 0 ? ` transform="translate(0 ${row * HEIGHT})"` : ''
  return [
    `<g role="img" lang="${HTML_LANG[label.lang]}"${place}>`,
    `<title>${escapeXml(label.title)}</title>`,
    `<desc>${escapeXml(label.desc)}</desc>`,
    rect(0, room.width, PAPER),
    ...drawSeal(label.seal, room.seal),
    line(label.kind, x, 19, LARGE, INK, true),
    line(label.when, x, 35, SMALL, INK),
    rect(right, room.sign, GROUNDS[tone]),
    `<path transform="translate(${signX} ${(HEIGHT - SIGN) / 2})" fill="${PAPER}" d="${path}"/>`,
    line(label.word, signX + SIGN + GAP, 27, LARGE, PAPER, true),
    `<rect x=".5" y=".5" width="${room.width - 1}" height="${HEIGHT - 1}" fill="none" stroke="${EDGE}"/>`,
    '</g>',
  ]
}

function drawSeal(halves: readonly string[], room: number): string[] {
  if (halves.length === 0) return []
  return [
    rect(0, room, CINNABAR_WASH),
    ...halves.map((half, i) =>
      line(half, middle(0, room, widest([half], SMALL)), 19 + 16 * i, SMALL, CINNABAR, true),
    ),
  ]
}

/** Where what is `width` wide begins in the middle of a room. */
function middle(x: number, room: number, width: number): number {
  return x + Math.floor((room - width) / 2)
}

function rect(x: number, width: number, fill: string): string {
  const from = x > 0 ? ` x="${x}"` : ''
  return `<rect${from} width="${width}" height="${HEIGHT}" fill="${fill}"/>`
}

/** A line of text: `textLength` holds it to the room that was made for it, in a font of any width. */
function line(text: string, x: number, y: number, size: number, fill: string, isBold = false): string {
  const sized = size === SMALL ? '' : ` font-size="${size}"`
  const weight = isBold ? ' font-weight="700"' : ''
  const length = widest([text], size)
  return `<text x="${x}" y="${y}"${sized}${weight} fill="${fill}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`
}

/** The room of the widest text, in whole px. */
function widest(texts: readonly string[], size: number): number {
  return Math.max(...texts.map(text => Math.ceil(textWidth(text, size))))
}

function escapeXml(text: string): string {
  return escapeMarkup(xmlCharacters(text))
}
