import { describe, expect, test } from 'vitest'
import { editionOf, type Rows, title } from '../../views/world.ts'
import { documentsOf } from './api.ts'

const OLD = '91000000MAMXECC96M'
const NOW = '91000000MAMXECC96N'
const OTHER = '91000000MAAY8XMA16'

/** e3 丙公司 holds NOW; before 2024-05-06 the register had OLD. */
const ROWS: Rows = {
  enterprises: [{ enterprise_id: 'e3', name: '丙公司', uscc: NOW }],
  certifications: [title('t3', 'e3', 'n-old', '2017-11-30')],
  corrections: [corrected('k1', 'e3', OLD, NOW, '2024-05-06')],
}

function corrected(correction_id: string, record_id: string, was: string, now: string, corrected_on: string) {
  return { correction_id, table: 'enterprises', record_id, column: 'uscc', was, now, corrected_on }
}

const read = (rows: Rows, day?: string, redirects: Record<string, string> = {}) =>
  documentsOf(editionOf(rows, day, {}, { redirects }))

describe('a credit code that was corrected', () => {
  test('still answers with the whole enterprise, and says which code is right', async () => {
    const found = await read(ROWS)
    const { moved, ...told } = found.get(`uscc/${OLD}.json`)
    expect(moved).toEqual({
      from: `https://example.org/api/v1/uscc/${OLD}.json`,
      to: `https://example.org/api/v1/uscc/${NOW}.json`,
      correction_id: 'k1',
    })
    const { moved: none, ...present } = found.get(`uscc/${NOW}.json`)
    expect(none).toBe(null)
    expect(told).toEqual(present)
    expect(told).toMatchObject({ uscc: NOW, records: { corrections: [{ was: OLD, now: NOW }] } })
    expect(found.get('index.json').moved).toEqual([{ from: moved.from, to: moved.to }])
  })

  test('answers from the day of its correction on', async () => {
    expect((await read(ROWS, '2024-05-05')).has(`uscc/${OLD}.json`)).toBe(false)
    expect((await read(ROWS, '2024-05-06')).has(`uscc/${OLD}.json`)).toBe(true)
  })

  test('belongs to the enterprise that holds it now', async () => {
    const rows = {
      ...ROWS,
      enterprises: [...(ROWS.enterprises ?? []), { enterprise_id: 'e4', name: '丁公司', uscc: OTHER }],
      certifications: [...(ROWS.certifications ?? []), title('t4', 'e4', 'n-old', '2017-11-30')],
      corrections: [corrected('k1', 'e3', OTHER, NOW, '2024-05-06')],
    }
    expect((await read(rows)).get(`uscc/${OTHER}.json`)).toMatchObject({ enterprise_id: 'e4', moved: null })
  })

  test('belongs, where two had it and neither has it now, to the one that lost it last', async () => {
    const rows = {
      ...ROWS,
      corrections: [
        corrected('k1', 'e3', OLD, NOW, '2024-05-06'),
        corrected('k2', 'e1', OLD, '', '2024-05-07'),
      ],
    }
    const [before, after] = [await read(rows, '2024-05-06'), await read(rows, '2024-05-07')]
    expect(before.get(`uscc/${OLD}.json`)).toMatchObject({ enterprise_id: 'e3' })
    // e1 has no code any more: the address of the enterprise is where it is now.
    expect(after.get(`uscc/${OLD}.json`)).toMatchObject({
      enterprise_id: 'e1',
      moved: { to: 'https://example.org/api/v1/enterprises/e1.json', correction_id: 'k2' },
    })
  })

  test('that never was one, or of an enterprise that is not public, has no document', async () => {
    const rows = {
      ...ROWS,
      enterprises: [...(ROWS.enterprises ?? []), { enterprise_id: 'e5', name: '戊公司' }],
      corrections: [
        corrected('k1', 'e3', '../../index', NOW, '2024-05-06'),
        corrected('k2', 'e3', '威海', NOW, '2024-05-06'),
        corrected('k3', 'e5', OTHER, '', '2024-05-06'),
        { ...corrected('k4', 'e3', OTHER, NOW, '2024-05-06'), column: 'name' },
      ],
    }
    const codes = [...(await read(rows)).keys()].filter(path => path.startsWith('uscc/'))
    expect(codes).toEqual([`uscc/${NOW}.json`])
  })
})

describe('an old id whose page site.json redirects', () => {
  test('still answers with the whole resource, which says where it is now', async () => {
    const redirects = {
      '/enterprises/old-1/': '/enterprises/e1/',
      '/en/titles/old-2/': '/titles/t2/?from=old',
    }
    const found = await read({}, undefined, redirects)
    const { moved, ...told } = found.get('enterprises/old-1.json')
    expect(told).toMatchObject({
      enterprise_id: 'e1',
      links: { self: 'https://example.org/api/v1/enterprises/e1.json' },
    })
    expect(moved).toEqual({
      from: 'https://example.org/api/v1/enterprises/old-1.json',
      to: 'https://example.org/api/v1/enterprises/e1.json',
      correction_id: null,
    })
    expect(found.get('titles/old-2.json')).toMatchObject({
      title_id: 't2',
      moved: { to: 'https://example.org/api/v1/titles/t2.json' },
    })
    expect(found.get('index.json').moved).toHaveLength(2)
  })

  test('is followed from one redirect to the next', async () => {
    const redirects = {
      '/titles/a/': '/titles/b/',
      '/titles/b/': '/旧/',
      '/旧/': '/titles/t1/#top',
    }
    const titles = [...(await read({}, undefined, redirects)).keys()].filter(path =>
      path.startsWith('titles/'),
    )
    expect(titles.sort()).toEqual(['a', 'b', 't1', 't2'].map(id => `titles/${id}.json`))
  })

  test('has no document where it leads elsewhere, or to what is not public', async () => {
    const redirects = {
      '/enterprises/a/': '/titles/t1/',
      '/enterprises/b/': '/register/',
      '/titles/e/': '/titles/t1/',
    }
    const added = async (day: string) =>
      [...(await read({}, day, redirects)).keys()].filter(path => /\/[a-e]\.json$/.test(path))
    expect(await added('2024-06-30')).toEqual(['titles/e.json'])
    // t1 was certified on 2023-09-15.
    expect(await added('2023-09-14')).toEqual([])
  })

  test('takes with it a code that was corrected under the old id', async () => {
    const rows = { ...ROWS, corrections: [corrected('k1', 'e-dup', OLD, NOW, '2024-05-06')] }
    const found = await read(rows, undefined, { '/enterprises/e-dup/': '/enterprises/e3/' })
    expect(found.get(`uscc/${OLD}.json`)).toMatchObject({ enterprise_id: 'e3' })
  })
})
