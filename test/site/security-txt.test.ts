import { expect, test } from 'vitest'
import { parseDay } from '../../src/day.ts'
import { securityExpires, securityTxt } from '../../src/site/security-txt.ts'

const day = parseDay('2024-02-29') ?? expect.unreachable()

test('names the mailbox, the end and where it is the true one', () => {
  expect(
    securityTxt({ url: 'https://a.example/b/', email: 'gong shi@a.example', langs: ['zh', 'en'], day }),
  ).toBe(
    'Contact: mailto:gong%20shi@a.example\nExpires: 2025-02-01T00:00:00+08:00\n' +
      'Preferred-Languages: zh, en\nCanonical: https://a.example/b/.well-known/security.txt\n',
  )
})

test('without a mailbox names the page with the other ways', () => {
  expect(securityTxt({ url: 'https://a.example/', email: undefined, langs: ['zh'], day })).toMatch(
    /^Contact: https:\/\/a\.example\/about\/$/m,
  )
})

test('asks for letters in the languages of the site', () => {
  expect(securityTxt({ url: 'https://a.example/', langs: ['zh'], day })).toMatch(/^Preferred-Languages: zh$/m)
})

test('ends eleven months or more after the day of the edition, at most a year (RFC 9116, 2.5.5)', () => {
  const days = ['2024-01-01', '2024-01-31', '2024-12-31'].map(text => parseDay(text) ?? expect.unreachable())
  expect(days.map(securityExpires)).toEqual(['2025-01-01', '2025-01-01', '2025-12-01'])
})
