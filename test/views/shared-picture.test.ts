import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { frameOf } from '../../src/views/frame.ts'
import { PICTURE_KINDS, PICTURE_SIZE, sharedPicture } from '../../src/views/shared-picture.ts'
import { titlePage } from '../../src/views/title.ts'
import { editionOf, revoked } from './world.ts'

test.each(PICTURE_KINDS)('the picture of %s is a PNG of the size that is told, and small', kind => {
  const bytes = readFileSync(new URL(`../../public/shared/${kind}.png`, import.meta.url))
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([PICTURE_SIZE.width, PICTURE_SIZE.height])
  expect(bytes.length).toBeLessThan(40_000)
})

test('a page has the picture of its section, at its whole address', () => {
  const edition = { ...editionOf(), url: 'https://example.org/register/' }
  const pictureOf = (path: `/${string}`) =>
    frameOf(edition, 'en', { path, title: 'x' }).meta.find(({ property }) => property === 'og:image')?.content
  expect(pictureOf('/publicity/w1/')).toBe('https://example.org/register/shared/publicity.png')
  expect(pictureOf('/about/')).toBe('https://example.org/register/shared/site.png')
})

test('a title that was revoked is not drawn as one that lasts', () => {
  const rows = { revocations: [revoked('r1', 't2', '2024-06-03', '3')] }
  const pictures = ['t1', 't2'].map(id => sharedPicture(titlePage(editionOf(rows), 'zh', id).head))
  expect(pictures).toEqual(['/shared/title.png', '/shared/title-revoked.png'])
})
