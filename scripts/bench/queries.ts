// In: enterprises and a seed. Out: queries in classes, each with all enterprises that answer it, found without the lookup:
// by brute force over plain strings, or because the query was made from one name by a known mistake.
import { Converter } from 'opencc-js'
import { pinyin, polyphonic } from 'pinyin-pro'
import type { SearchData } from '../../src/search/data.ts'
import { type Random, seeded } from '../demo/random.ts'
import { lookAlikes } from './look-alikes.ts'
import { abbreviate, MISSPELLINGS } from './misspell.ts'
import { whoReads } from './truth.ts'

export interface Query {
  kind: string
  text: string
  /** Numbers of enterprises; empty for what does not exist. */
  truth: ReadonlySet<number>
  /** Made with a mistake: the answer may come as similar. */
  isApproximate: boolean
}

interface Name {
  owner: number
  text: string
  plain: string
}

type Make = (random: Random, name: Name) => string | undefined

const toTraditional = Converter({ from: 'cn', to: 't' })
const HAN = /\p{Script=Han}/u

/** `each` queries of every class. */
export function inventQueries(data: SearchData, seed: number, each: number): Query[] {
  const random = seeded(seed)
  const names = data.enterprises.flatMap(({ names }, owner) =>
    names.map(text => ({ owner, text, plain: plain(text) })),
  )
  const present = data.enterprises.map(({ names }, owner) => ({
    owner,
    text: names[0] ?? '',
    plain: plain(names[0] ?? ''),
  }))
  const holding = (part: string) =>
    new Set(names.filter(name => name.plain.includes(part)).map(name => name.owner))
  const queries: Query[] = []
  const add = (
    kind: string,
    pool: readonly Name[],
    make: Make,
    truthOf: (text: string, name: Name) => Set<number>,
  ) => {
    for (let done = 0, tries = 0; done < each && tries < each * 50; tries++) {
      const name = random.pick(pool)
      const text = make(random, name)
      if (text === undefined) continue
      queries.push({ kind, text, truth: truthOf(text, name), isApproximate: MISTAKEN.has(kind) })
      done += 1
    }
  }
  const bySubstring = (text: string) => holding(plain(text))
  const byOwner = (_: string, name: Name) => new Set([name.owner])

  add('full', present, (_, name) => name.text, bySubstring)
  add(
    'former',
    names.filter(name => present[name.owner]?.text !== name.text),
    (_, n) => n.text,
    bySubstring,
  )
  add('two characters', present, (r, name) => slice(r, name.plain, 2), bySubstring)
  add('three to six', present, (r, name) => slice(r, name.plain, r.integer(3, 6)), bySubstring)
  add('rare character', present, (_, name) => [...name.plain].find(one => one > '\u9fff'), bySubstring)
  add(
    'brackets, width',
    present,
    (r, name) => widen(r, name.text),
    (_, name) => holding(name.plain),
  )
  add(
    'traditional',
    present,
    (r, name) => {
      const part = slice(r, name.plain, r.integer(3, 8))
      const text = part && toTraditional(part)
      return text === part ? undefined : text
    },
    (text, name) => holding(part(name.plain, [...text].length, text)),
  )
  add(
    'several terms',
    present,
    (r, name) => {
      const length = [...name.plain].length
      if (length < 8) return undefined
      const [one, other] = [at(name.plain, 0, 2), at(name.plain, r.integer(3, length - 3), 2)]
      return r.chance(0.5) ? `${one} ${other}` : `${other} ${one}`
    },
    text => {
      const [one = '', other = ''] = text.split(' ')
      const others = holding(other)
      return new Set([...holding(one)].filter(owner => others.has(owner)))
    },
  )
  const codes = data.enterprises.flatMap(({ code }, owner) =>
    code ? [{ owner, text: code, plain: code }] : [],
  )
  const byCode = (text: string) => {
    const wanted = text.replaceAll(' ', '').toUpperCase()
    return new Set(codes.filter(({ text: code }) => code.includes(wanted)).map(({ owner }) => owner))
  }
  add(
    'code',
    codes,
    (r, { text }) => r.pick([text, text.toLowerCase(), text.replace(/(.{4})/g, '$1 ').trim()]),
    byCode,
  )
  add('code: prefix', codes, (r, { text }) => text.slice(0, r.integer(9, 16)), byCode)
  add('code: middle', codes, (r, { text }) => at(text, r.integer(1, 8), r.integer(9, 10)), byCode)
  add('code: tail', codes, (r, { text }) => text.slice(-r.integer(6, 9)), byCode)

  const reads = whoReads(names)
  const aligned = (text: string, isInitials: boolean) => reads(text.replaceAll(' ', ''), isInitials)
  add(
    'pinyin: full',
    present,
    (_, name) => spell(name.plain).join(''),
    text => aligned(text, false),
  )
  add(
    'pinyin: spaced',
    present,
    (r, name) => spell(slice(r, name.plain, r.integer(3, 6)) ?? name.plain).join(' '),
    text => aligned(text, false),
  )
  add(
    'pinyin: partial',
    present,
    (r, name) => {
      const text = spell(slice(r, name.plain, r.integer(3, 5)) ?? name.plain).join('')
      return text.slice(0, text.length - r.integer(0, 2))
    },
    (text, name) => new Set([...aligned(text, false), name.owner]),
  )
  add(
    'irregular reading',
    present,
    (r, name) => {
      const part = slice(r, name.plain, r.integer(3, 5)) ?? ''
      const syllables = [...part].map(one => {
        const [readings = []] = HAN.test(one) ? polyphonic(one, { toneType: 'none', type: 'array' }) : [[one]]
        return r.pick(readings).replaceAll('ü', 'v')
      })
      const text = syllables.join('')
      return text !== spell(part).join('') && /^[a-z0-9]+$/.test(text) ? text : undefined
    },
    text => aligned(text, false),
  )
  add(
    'initials',
    present,
    (r, name) => {
      const part = slice(r, name.plain, r.integer(4, 7))
      return (
        part &&
        spell(part)
          .map(one => one.charAt(0))
          .join('')
      )
    },
    text => aligned(text, true),
  )
  add(
    'Han and pinyin',
    present,
    (r, name) => {
      const part = [...(slice(r, name.plain, 5) ?? '')]
      if (part.length < 5) return undefined
      return part.slice(0, 2).join('') + spell(part.slice(2).join('')).join('')
    },
    text => aligned(text, false),
  )

  const cored = present.filter(name => [...name.plain].length >= 8)
  add('typo: homophone', cored, (r, name) => change(r, name.plain, one => homophone(r, one)), byOwner)
  add(
    'typo: other character',
    cored,
    (r, name) => change(r, name.plain, () => [...r.pick(present).plain][3]),
    byOwner,
  )
  const mistake = (r: Random, part: string) => {
    const characters = [...part]
    const places = characters.flatMap((one, place) => (lookAlikes(one).length > 0 ? [place] : []))
    if (places.length === 0) return undefined
    const place = r.pick(places)
    characters[place] = r.pick(lookAlikes(characters[place] ?? ''))
    return { part, text: characters.join('') }
  }
  const meant = new Map<string, string>()
  const misread = (r: Random, part: string | undefined) => {
    const made = part === undefined ? undefined : mistake(r, part)
    if (!made || holding(made.text).size > 0) return undefined
    meant.set(made.text, made.part)
    return made.text
  }
  add('typo: look-alike', cored, (r, name) => misread(r, name.plain), byOwner)
  add(
    'typo: look-alike, short',
    present,
    (r, name) => misread(r, slice(r, name.plain, r.integer(3, 6))),
    text => holding(meant.get(text) ?? ''),
  )
  add('typo: missing', cored, (r, name) => change(r, name.plain, () => ''), byOwner)
  add(
    'typo: extra',
    cored,
    (r, name) => change(r, name.plain, one => one + ([...r.pick(present).plain][3] ?? '')),
    byOwner,
  )
  add(
    'typo: swapped',
    cored,
    (r, name) => {
      const characters = [...name.plain]
      const place = r.integer(1, characters.length - 5)
      ;[characters[place], characters[place + 1]] = [characters[place + 1] ?? '', characters[place] ?? '']
      const text = characters.join('')
      return text === name.plain ? undefined : text
    },
    byOwner,
  )
  add(
    'pinyin typo',
    cored,
    (r, name) => {
      const letters = spell(name.plain.replace(/(?:股份|集团|有限|责任)*公司.*$/u, '')).join('')
      if (letters.length < 9) return undefined
      const place = r.integer(1, letters.length - 2)
      const wrong = r.pick(['', 'a', 'n', 'g', letters.charAt(place).repeat(2)])
      const text = letters.slice(0, place) + wrong + letters.slice(place + 1)
      return text === letters ? undefined : text
    },
    byOwner,
  )
  for (const [mistake, misspell] of Object.entries(MISSPELLINGS))
    add(
      `pinyin typo: ${mistake}`,
      cored,
      (r, name) => misspell(r, spell(name.plain.replace(/(?:股份|集团|有限|责任)*公司.*$/u, '')).join('')),
      byOwner,
    )
  add(
    'suffix changed',
    cored,
    (_, name) => {
      const text = name.plain.replace(/(?:集团|股份|有限|责任)+公司$/u, '公司')
      return text === name.plain ? undefined : text
    },
    byOwner,
  )
  add(
    'abbreviation',
    cored,
    (r, name) => {
      const characters = [...name.plain]
      if (characters.length < 9) return undefined
      const from = r.integer(0, 2)
      const skip = r.integer(1, 2)
      return [
        ...characters.slice(from, from + 4),
        ...characters.slice(from + 4 + skip, from + 6 + skip),
      ].join('')
    },
    byOwner,
  )
  add('abbreviation: free', cored, (r, name) => abbreviate(r, name.plain), byOwner)
  add(
    'absent',
    present,
    (r, name) => {
      const text = change(
        r,
        change(r, name.plain, () => [...r.pick(present).plain][2]) ?? '',
        () => [...r.pick(present).plain][4],
      )
      return text === undefined || holding(text).size > 0 ? undefined : text
    },
    () => new Set(),
  )
  return queries
}

const MISTAKEN = new Set([
  'typo: homophone',
  'typo: other character',
  'typo: look-alike',
  'typo: look-alike, short',
  'typo: missing',
  'typo: extra',
  'typo: swapped',
  'pinyin typo',
  ...Object.keys(MISSPELLINGS).map(mistake => `pinyin typo: ${mistake}`),
  'suffix changed',
  'abbreviation',
  'abbreviation: free',
])

/** Letters, digits and Han characters of a name. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

const at = (text: string, from: number, length: number): string =>
  [...text].slice(from, from + length).join('')

function slice(random: Random, text: string, length: number): string | undefined {
  const characters = [...text]
  if (characters.length < length) return undefined
  return at(text, random.integer(0, characters.length - length), length)
}

/** The slice of a name whose traditional form a query is. */
function part(name: string, length: number, traditional: string): string {
  for (let from = 0; from + length <= [...name].length; from++)
    if (toTraditional(at(name, from, length)) === traditional) return at(name, from, length)
  return name
}

function widen(random: Random, text: string): string {
  const wide = text.replace(/[A-Za-z0-9]/g, one => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
  return random.pick([
    wide,
    text.replace('（', '(').replace('）', ')'),
    text.replace(/[（）]/g, ''),
    ` ${text} `,
  ])
}

function spell(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).map(one =>
    one.toLowerCase(),
  )
}

const COMMON = [
  ...'海华新天东信德盛金鸿宏达通力合科创智远航大龙润丰兴源泉林田江河机械电子精密设备有限制造工业材料服装食品',
]

function homophone(random: Random, character: string): string | undefined {
  const [own = ''] = spell(character)
  const list = HOMOPHONES.get(own)?.filter(one => one !== character) ?? []
  return list.length > 0 ? random.pick(list) : undefined
}

const HOMOPHONES = new Map<string, string[]>()
for (let point = 0x4e00; point < 0x9fa5; point += 3) {
  const character = String.fromCodePoint(point)
  const [own = ''] = spell(character)
  HOMOPHONES.set(own, [...(HOMOPHONES.get(own) ?? []), character])
}
for (const character of COMMON) {
  const [own = ''] = spell(character)
  HOMOPHONES.set(own, [...(HOMOPHONES.get(own) ?? []), character])
}

/** The text with one character of its telling part changed; undefined where that changes nothing. */
function change(
  random: Random,
  text: string,
  make: (character: string) => string | undefined,
): string | undefined {
  const characters = [...text]
  const place = random.integer(1, Math.max(1, characters.length - 5))
  const made = make(characters[place] ?? '')
  if (made === undefined || made === characters[place]) return undefined
  return [...characters.slice(0, place), made, ...characters.slice(place + 1)].join('')
}
