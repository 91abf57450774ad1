// In: a seed and a number. Out: enterprises as the lookup sees them, with names far more varied than the demonstration's.
// Brands follow a Zipf-like curve, so that common pairs and rare characters both occur.

import { CREDIT_ALPHABET, creditCheck, organisationCheck } from '../../src/credit-code.ts'
import type { SearchData } from '../../src/search/data.ts'
import { type Random, seeded } from '../demo/random.ts'
import { COAST, LATIN, RARE, type Words } from './words.ts'

const STATUSES = ['active', 'active', 'active', 'active', 'revoked', 'pending-revocation', 'none'] as const

/** `count` enterprises with present and former names, districts, statuses and credit codes; titles as asked for. */
export function inventData(seed: number, count: number, words: Words = COAST): SearchData {
  const random = seeded(seed)
  const taken = new Set<string>()
  const width = Math.max(4, String(count).length)
  const enterprises = Array.from({ length: count }, (_, index) => {
    const district = random.integer(0, words.districts.length - 1)
    const renames = random.chance(0.08) ? random.integer(1, 2) : 0
    return {
      id: `e${String(index + 1).padStart(width, '0')}`,
      names: Array.from({ length: renames + 1 }, () => inventName(random, words, district, taken)),
      district,
      status: random.pick(STATUSES),
      standing: {},
      code: random.chance(0.97) ? inventCode(random) : '',
    }
  })
  return {
    day: '2026-01-01',
    districts: words.districts.map(([id, name]) => ({ id, name, nameEn: id })),
    enterprises,
    titles: enterprises.flatMap((_, enterprise) =>
      random.chance(0.8)
        ? [
            {
              id: `t2021-${enterprise + 1}`,
              enterprise,
              name: `${random.pick(words.products)}数字化车间`,
              status: 'active',
            } as const,
          ]
        : [],
    ),
    notices: [],
  }
}

function inventName(random: Random, words: Words, district: number, taken: Set<string>): string {
  for (;;) {
    const name = composeName(random, words, words.districts[district]?.[2] ?? '')
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

function composeName(random: Random, words: Words, local: string): string {
  const place = random.pick([local, local, local, `${local}市`, ...words.places, ''])
  const trade = (random.chance(0.85) ? random.pick(words.trades) : '') + random.pick(words.forms)
  const ending = random.pick(words.endings)
  const brand = inventBrand(random, words)
  return random.chance(0.1) && place
    ? `${brand}${trade}（${place}）${ending}`
    : `${place}${brand}${trade}${ending}`
}

function inventBrand(random: Random, words: Words): string {
  if (random.chance(0.02)) return random.pick(LATIN) + pickBrand(random, words)
  if (random.chance(0.02)) return random.pick(RARE) + pickBrand(random, words)
  const length = random.pick([2, 2, 2, 2, 3, 4])
  return Array.from({ length }, () => pickBrand(random, words)).join('')
}

/** Low ranks more often than high ones. */
function pickBrand(random: Random, { brands, skew }: Words): string {
  const share = random.integer(0, 999_999) / 1_000_000
  return brands[Math.floor(share ** skew * brands.length)] ?? '海'
}

/** A code of the form of GB 32100-2015, both check digits right; one in four organisation codes is an old, numeric one. */
function inventCode(random: Random): string {
  const pick = (length: number, letters: string) =>
    Array.from({ length }, () => random.pick([...letters])).join('')
  const body = random.chance(0.25)
    ? `${random.pick(['1', '7', '5'])}${pick(7, '0123456789')}`
    : `MA${pick(6, CREDIT_ALPHABET)}`
  const region = random.pick(['371000', '371000', '371002', '371003', '371081', '371082', '371083', '370600'])
  const organisation = `91${region}${body}${organisationCheck(body)}`
  return organisation + (creditCheck(organisation) ?? '')
}
