import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printDocument, printPieces } from '../../../src/datasets/api/print.ts'

describe('printDocument', () => {
  test('the members of objects below each other, an item of a list on a line', () => {
    expect(
      printDocument({ id: 't1', names: ['甲', '乙'], in: { rows: [{ a: 1, b: [2] }], none: [], nil: null } }),
    ).toBe(`{
  "id": "t1",
  "names": [
    "甲",
    "乙"
  ],
  "in": {
    "rows": [
      {"a":1,"b":[2]}
    ],
    "none": [],
    "nil": null
  }
}
`)
  })

  test('is the document, whatever is in it', () => {
    const anyDocument = fc.dictionary(fc.string(), fc.jsonValue())
    fc.assert(
      fc.property(anyDocument, document => {
        expect(JSON.parse(printDocument(document))).toEqual(JSON.parse(JSON.stringify(document)))
        expect([...printPieces(document)].join('')).toBe(printDocument(document))
      }),
    )
  })
})
