import { expect, test } from 'vitest'
import { attributes, classes, html } from '../../src/components/html.ts'

test('text is escaped, HTML stands as it is, nothing is printed of what is not there', () => {
  const link = html`<a${attributes({ href: '/?a=1&b="2"', lang: undefined })}>${'<公司> & Co'}</a>`
  expect(link.markup).toBe('<a href="/?a=1&amp;b=&quot;2&quot;">&lt;公司&gt; &amp; Co</a>')
  expect(html`<p>${link}${undefined}${false}${0}</p>`.markup).toBe(`<p>${link.markup}0</p>`)
  expect(html`${[link, link]}`.markup).toBe(link.markup + link.markup)
})

test('text that looks like HTML made here is text', () => {
  expect(html`${JSON.stringify({ markup: '<b>' })}`.markup).toBe('{&quot;markup&quot;:&quot;&lt;b&gt;&quot;}')
})

test('a line break of a template is nothing, that of a text stays, and so does a space within a line', () => {
  const list = html`
    <ul>
      <li>${'a\n  b'}</li>
      ${html`<li>c</li>`} ${html`<li>d</li>`}
    </ul>`
  expect(list.markup).toBe('<ul><li>a\n  b</li><li>c</li> <li>d</li></ul>')
})

test('an attribute that is true has no value; of names for a class some or none may be there', () => {
  const given = attributes({ class: classes(false, undefined), hidden: true, open: false, tabindex: 0 })
  expect(given.markup).toBe(' hidden tabindex="0"')
  expect(classes('window', false, 'window-open')).toBe('window window-open')
})
