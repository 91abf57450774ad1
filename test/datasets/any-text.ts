import fc from 'fast-check'

/** Texts that formats trip over, and any others. */
export const anyText = fc.oneof(
  fc.constantFrom(
    '007',
    '913710000000000001',
    '"',
    'a "b", c',
    ' a ',
    'a\nb',
    'a\r\nb',
    '\uFEFFa',
    '=1+1',
    '＝1+1',
    '-1',
    '@a',
    '\t=a',
    '𠮷野家 𡈼',
    '👩‍🏭',
    'null',
    '_x0041_',
    '<&>',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
)
