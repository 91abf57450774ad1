import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CodeList, marksOfCode } from '../../../src/search/find/codes.ts'

const CODES = ['91000000MAAY8XMA16', '', '91000000MAMXECC96N', '91000000MA1WKT380D']
const list = new CodeList(CODES)

describe('CodeList.holding()', () => {
  test.each([
    ['maay', [0]],
    ['91000000ma', [0, 2, 3]],
    ['6n', [2]],
    // Codes are no neighbours of each other.
    ['1691', []],
  ])('%s', (part, owners) => {
    expect(list.holding(part)).toEqual(owners)
  })
})

describe('CodeList.nearest()', () => {
  test.each([
    ['as it is', '91000000maay8xma16', [0], []],
    ['one wrong', '91000000maay8xmb16', [0], [[15, 16]]],
    ['the check character wrong', '91000000maay8xma17', [0], [[17, 18]]],
    ['one missing', '91000000maa8xma16', [0], [[11, 12]]],
    ['one too many', '91000000maayy8xma16', [0], []],
    ['two neighbours exchanged', '91000000maya8xma16', [0], [[10, 12]]],
    ['letters that no code has', '91oooooomaay8xmai6', [0], []],
    ['two wrong', '91000000mbby8xma16', [], []],
    ['two exchanged that are no neighbours', '91000000mayxaxma16', [], []],
  ])('%s', (_, typed, owners, marks) => {
    expect(list.nearest(typed)).toEqual(owners)
    expect(marksOfCode(CODES[0] ?? '', typed)).toEqual(marks)
  })

  test('any one wrong character anywhere finds the code', () => {
    const wrong = fc.tuple(fc.nat(17), fc.constantFrom(...'0123456789abcdefghjklmnpqrtuwxy'))
    fc.assert(
      fc.property(wrong, ([place, character]) => {
        const typed = (CODES[3] ?? '').toLowerCase()
        expect(list.nearest(typed.slice(0, place) + character + typed.slice(place + 1))).toContain(3)
      }),
    )
  })
})
