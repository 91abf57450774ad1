import { expect, test } from 'vitest'
import { rfc822, writeXml } from '../../src/feeds/xml.ts'
import { day } from '../register/world.ts'

test('writeXml() writes attributes, text and elements, several of a name one after the other, and nothing undefined', () => {
  const members = { '@a': 1, b: [{ '#text': 't', '@c': 'd' }, ''], e: { f: 'g' }, h: undefined, i: [] }
  expect(writeXml('root', members)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<root a="1">
  <b c="d">t</b>
  <b/>
  <e>
    <f>g</f>
  </e>
</root>
`)
})

test('writeXml() escapes markup and leaves out what XML forbids', () => {
  const text = `& < > " ' \u0000\u{1F3ED}`
  expect(writeXml('root', { '@a': text, '#text': text }).split('\n')[1]).toBe(
    '<root a="&amp; &lt; &gt; &quot; &apos; 🏭">&amp; &lt; &gt; &quot; &apos; 🏭</root>',
  )
})

test('rfc822() names the weekday', () => {
  expect(rfc822(day('2024-06-19'))).toBe('Wed, 19 Jun 2024 00:00:00 +0800')
  expect(rfc822(day('1969-12-28'))).toBe('Sun, 28 Dec 1969 00:00:00 +0800')
})
