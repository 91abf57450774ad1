// Whatever is written into a notice's text is on its page, or there is an error that names the line.
import fc from 'fast-check'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { readText } from '../../src/texts/text.ts'
import { proseHtml } from '../../src/views/prose.ts'

const SIGNS = [
  '* ** *** **** _ __ ____ ~ ~~ ~~~ ` ``` { } {{ }} < > << >> & &lt; &copy &#65; &#x4e2d; [ ] ( ) ]( [^1] [^1]: [x]: | || \\',
  '# ## - + 1. 2) 10. = == --- === *** : :: ! ![ " \' “ ” 《 》 （ ） ， 。 、 ； ： ％ < MES> <MES> </MES> <甲> <b> </b> <td> <td',
  '</td> <table> </table> <tr> </tr> <th> <br> <p> </p> <p align="right"> <div> </div> <center> <font color=red> <u> </u> <li>',
  '<ul> </ul> <col> <caption> <h1> </h1> <a> </a> <script> </script> <style> <select> <option> <textarea> <title> <iframe>',
  '<template> <svg> <!-- --> <!x <?php <![CDATA[ <plaintext> <img> <body> <html> <head> export import http://a.b/ (http://a.b',
  'https:// www.a.b a@b.cn <http://a.b> ](/a) ](http://a.b) ](x "y") |-|-| |-| 甲|乙 />',
].flatMap(line => line.split(' '))
const BETWEEN = [
  '',
  '',
  '',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '\n    ',
  '  \n',
  '\n\t',
  '\u3000\u3000',
  '\n> ',
  '\n- ',
  '\n1. ',
]

/** Words that stand out from all signs, and what else a text may hold, in any order. */
const text = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(...SIGNS),
        fc.integer({ min: 100, max: 999 }).map(number => `子${number}丑`),
      ),
      fc.constantFrom(...BETWEEN),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map(parts => parts.flat().join(''))

const count = (whole: string, part: string) => whole.split(part).length - 1

/** What can be read of a page: its text, where its links lead, and what stands in for a picture. */
function readable(html: string): string {
  const root = parse(html)
  const addresses = root
    .querySelectorAll('*')
    .flatMap(element => ['href', 'src', 'alt', 'title'].map(name => element.getAttribute(name) ?? ''))
  return [root.text, ...addresses.map(decodeURI)].join('\n')
}

test('every word and every Chinese mark of a text is on its page, or there is an error', () => {
  let whole = 0
  fc.assert(
    fc.property(text, source => {
      const { value, problems } = readText('notices/n.md', source)
      const lines = source.split('\n').length
      for (const { line = 0 } of problems) expect(line > 0 && line <= lines).toBe(true)
      if (problems.length > 0) return
      whole += 1
      const page = readable(proseHtml(value, path => path))
      for (const part of source.match(/子\d{3}丑|[，。、；：（）《》“”％]/g) ?? [])
        expect([part, count(page, part)]).toEqual([part, expect.toSatisfy(n => n >= count(source, part))])
    }),
    { numRuns: 1500 },
  )
  // Most texts are no mistakes: were all refused, nothing would have been looked at.
  expect(whole).toBeGreaterThan(400)
})

test('no text runs anything, loads anything or looks like the page around it', () => {
  const dangerous = fc.constantFrom(
    ...[
      '<a href=javascript:x()>',
      '<img src=x onerror=y()>',
      '<a href="&#106;avascript:x">',
      '<p onclick="x">',
      '<svg/onload=x>',
    ],
    ...[
      '<style>*{}</style>',
      '<p style="position:fixed">',
      '<base href=//x>',
      '<form action=/x>',
      '[x](javascript:y)',
      '![x](//y/z)',
    ],
    ...[
      '<p id="main">',
      '<p class="status">',
      '<img src="/a.png" srcset="//x">',
      '<a href="//x">',
      '<a href="/\\x">',
      '<input>',
    ],
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(dangerous, text), { maxLength: 8 }), parts => {
      const { value } = readText('notices/n.md', parts.join(''))
      const root = parse(proseHtml(value, path => path))
      for (const element of root.querySelectorAll('*')) {
        const { href, src, ...others } = element.attributes
        expect(element.rawTagName).not.toMatch(
          /^(script|style|svg|base|form|input|iframe|object|select|textarea)$/i,
        )
        expect(href ?? '/').toMatch(/^(https?:|mailto:|tel:|\/(?!\/|\\)|#text-fn)/i)
        expect(src ?? '/').toMatch(/^\/(?!\/|\\)/)
        expect(Object.keys(others).join(' ')).not.toMatch(/\bon|style|srcset/)
        expect(others.id ?? 'text-fn').toMatch(/^(text-fn|footnote-label)/)
        expect(others.class ?? 'table').toMatch(/^(table|right|center|bare|signature|attachments|footnotes)$/)
      }
    }),
    { numRuns: 800 },
  )
})

test('no text is too much', () => {
  const long = [
    ...[
      '>',
      '> ',
      '- ',
      '<div>',
      '<b>',
      '[a](',
      '*a ',
      '<table><tr><td>',
      '<',
      '&',
      '`',
      '甲',
      '[^1]',
      '<a ',
      '<p x="',
      '<!--',
    ],
    ...['http://', '**“', '|-', '1. ', '```\n', '<td>\n\n', '&#x202E;', '\\', '~~', '![', '](/a)'],
  ].map(part => part.repeat(1000))
  const nested = Array.from({ length: 150 }, (_, i) => `${'  '.repeat(i)}- 甲`).join('\n')
  for (const source of [...long, nested, `http://a.b/${'('.repeat(2000)}${')'.repeat(2000)}`]) {
    const { value, problems } = readText('notices/n.md', source)
    expect(typeof proseHtml(value, path => path)).toBe('string')
    expect(problems.length).toBeLessThan(1001)
  }
})
