// In: nothing. Out: the pictures that messengers show beside a link, as SVG: the mark, the double rule, what kind of page it
// is, and the form in which such a page draws its records. One of a kind for all sites: a site's own name stands beside it.
import { PICTURE_SIZE, type PictureKind } from '../../src/views/shared-picture.ts'

const [PAPER, INK, SOFT, LINE, RED, GREEN] = [
  '#fbf9f4',
  '#201b16',
  '#5b5246',
  '#dbd3c5',
  '#a8281c',
  '#1c6648',
]
const MARK = 'M8 8.5h16v3.5h-6.2v8.5H25V24H7v-3.5h7.2V12H8z'

const rect = (x: number, y: number, width: number, height: number, more: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${more}/>`
const filled = (color: string): string => `fill="${color}"`
const framed = (color: string, dashes = ''): string =>
  `fill="none" stroke="${color}" stroke-width="4"${dashes && ` stroke-dasharray="${dashes}"`}`

const times = (count: number, draw: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => draw(at)).join('')

/** A square with a cross cut out of it. */
const crossed = (x: number, y: number, size: number): string =>
  `${rect(x, y, size, size, filled(PAPER))}<g transform="translate(${x} ${y}) scale(${size / 12})"><path fill="${INK}" d="M0 0h12v12H0zm3.4 2.3L2.3 3.4 4.9 6 2.3 8.6l1.1 1.1L6 7.1l2.6 2.6 1.1-1.1L7.1 6l2.6-2.6-1.1-1.1L6 4.9z"/></g>`

/** A square a title, some crossed. */
const squares = times(60, at => {
  const [x, y] = [600 + (at % 10) * 52, 230 + Math.floor(at / 10) * 52]
  return [13, 24, 25, 38].includes(at) ? crossed(x, y, 40) : rect(x, y, 40, 40, filled(GREEN))
})

/** Five days, today the third. */
const days = times(5, at => {
  const box = rect(600 + at * 104, 300, 88, 120, at === 2 ? filled(RED) : framed(at < 2 ? LINE : INK))
  return `${box}${rect(624 + at * 104, 356, 40, 8, filled(at === 2 ? PAPER : at < 2 ? LINE : INK))}`
})

const years = times(6, at => rect(600 + at * 100, 220, 2, 280, filled(LINE)))
/** A title that lasts, and one that was revoked, with the time in which applications are refused. */
const lasting = `${rect(640, 330, 450, 60, filled(GREEN))}<path fill="${GREEN}" d="M1090 322l38 38-38 38z"/>`
const revoked = `${rect(640, 330, 260, 60, filled(GREEN))}${crossed(868, 328, 64)}${rect(934, 332, 150, 56, framed(INK, '12 8'))}`

const bars = times(5, at => {
  const width = [470, 340, 400, 220, 120][at] ?? 0
  const y = 232 + at * 64
  return `${rect(600, y, width, 36, filled(GREEN))}${rect(600 + width, y, [40, 80, 20, 60, 90][at] ?? 0, 36, framed(INK))}`
})

/** A table of three rules. */
const table = [
  rect(600, 226, 520, 6, filled(INK)),
  rect(600, 286, 520, 3, filled(INK)),
  rect(600, 510, 520, 6, filled(INK)),
  times(4, row =>
    times(3, column =>
      rect(
        600 + column * 180,
        310 + row * 48,
        [120, 90, 130][column] ?? 0,
        14,
        filled(column === 0 ? INK : SOFT),
      ),
    ),
  ),
].join('')

const KINDS = {
  site: ['公开', 'Open register', squares],
  register: ['名单', 'Register', squares],
  publicity: ['公示', 'Objections', days],
  title: ['称号', 'Title', `${years}${lasting}`],
  'title-revoked': ['称号', 'Title', `${years}${revoked}`],
  enterprise: ['企业', 'Enterprise', table],
  statistics: ['统计', 'Statistics', bars],
  data: ['数据', 'Open data', table],
} as const satisfies Readonly<Record<PictureKind, readonly string[]>>

/** Every kind, and its picture. */
export function sharedPictures(): { kind: string; svg: string }[] {
  return Object.entries(KINDS).map(([kind, [zh, en, drawing]]) => ({ kind, svg: pictureOf(zh, en, drawing) }))
}

function pictureOf(zh: string, en: string, drawing: string): string {
  const { width, height } = PICTURE_SIZE
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    rect(0, 0, width, height, filled(PAPER)),
    `<g transform="translate(72 48) scale(2.25)">${rect(2, 2, 28, 28, `rx="1.5" ${filled(RED)}`)}<path fill="#fffdfa" d="${MARK}"/></g>`,
    rect(80, 140, width - 160, 8, filled(RED)),
    rect(80, 154, width - 160, 3, filled(RED)),
    `<text x="76" y="390" font-family="Noto Serif CJK SC" font-weight="700" font-size="190" fill="${INK}">${zh}</text>`,
    `<text x="84" y="470" font-family="Noto Serif CJK SC" font-weight="700" font-size="46" fill="${SOFT}">${en}</text>`,
    drawing,
    '</svg>',
  ].join('')
}
