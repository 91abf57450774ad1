// The folders of an edition that is served no more become those of the next: nothing else of it does.
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { openWriter, put, seal } from '../../scripts/lib/edition-writer.ts'
import { keepFolders, makeNext } from '../../scripts/lib/spare-folders.ts'
import { freshFolder } from './command.ts'

const BEFORE = ['datasets/manifest.json', 'titles/t1/index.html', 'titles/t2/index.html', 'index.html']
const AFTER = ['datasets/manifest.json', 'titles/t1/index.html', 'titles/t3/index.html', 'index.html']

let place = ''
let spare = ''
let next = ''

beforeEach(() => {
  place = freshFolder()
  spare = join(place, '.site.folders')
  next = join(place, 'next')
})

/** Writes an edition with files into a folder that is there. */
function write(dir: string, files: readonly string[], folders?: ReadonlySet<string>): void {
  const writer = openWriter(dir, undefined, undefined, folders)
  for (const path of files) put(writer, { path, body: path })
  seal(writer)
}

/** All that lies in a folder. */
const below = (dir: string) =>
  readdirSync(dir, { recursive: true })
    .map(path => String(path).replaceAll('\\', '/'))
    .sort()

/** Keeps the folders of an edition in which somebody did something. */
function keep(does: (edition: string) => void = () => undefined): void {
  const edition = join(place, 'old')
  mkdirSync(edition)
  write(edition, BEFORE)
  does(edition)
  keepFolders(edition, spare, AFTER)
}

test('of those that the edition now served has no use for none is kept, and of the files none', () => {
  keep()
  expect([readdirSync(place), below(spare)]).toEqual([['.site.folders'], ['datasets', 'titles', 'titles/t1']])
})

test('the next edition lies in them and has none that it does not need', () => {
  keep()
  const folders = makeNext(next, spare)
  expect([folders, existsSync(spare)]).toEqual([new Set(['datasets', 'titles', 'titles/t1']), false])
  write(
    next,
    BEFORE.filter(path => !path.includes('t1')),
    folders,
  )
  expect(below(next)).toEqual(
    ['SHA256SUMS', 'datasets', ...BEFORE.filter(path => !path.includes('t1')), 'titles', 'titles/t2'].sort(),
  )
})

test('where there are none the folder for the next is empty', () => {
  expect([makeNext(next, spare), below(next)]).toEqual([new Set(), []])
})

test.each<[string, (edition: string) => void]>([
  ['a copy that a web server made lies beside a file', dir => writeFileSync(join(dir, 'index.html.gz'), '')],
  ['a file is missing', dir => rmSync(join(dir, 'titles/t1/index.html'))],
  ['it is no edition', dir => rmSync(join(dir, 'SHA256SUMS'))],
])('none are kept where %s', (_, does) => {
  keep(does)
  expect(existsSync(spare)).toBe(false)
})

test('where one has another mode than those that are made now, none are taken, and all go', () => {
  keep()
  chmodSync(join(spare, 'titles/t1'), 0o500)
  expect([makeNext(next, spare), below(next), existsSync(spare)]).toEqual([new Set(), [], false])
})

test.each<[string, string, () => void]>([
  [
    'a file was put among them',
    'titles/t1/mine.txt',
    () => writeFileSync(join(spare, 'titles/t1/mine.txt'), ''),
  ],
  ['a link was put among them', 'titles/t9', () => symlinkSync('/etc', join(spare, 'titles/t9'))],
  ['a link leads to them', 'titles/t1', () => moveBehindLink(spare)],
])('where %s none are taken: it stays, and is told', (_, stays, does) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  keep()
  does()
  expect([makeNext(next, spare), below(next)]).toEqual([new Set(), []])
  expect(lstatSync(join(spare, stays))).toBeDefined()
  expect(said.mock.calls.flat()).toEqual([expect.stringContaining(`${spare} 不再使用，但没有删掉`)])
  said.mockRestore()
})

function moveBehindLink(path: string): void {
  renameSync(path, `${path}-moved`)
  symlinkSync(`${path}-moved`, path)
}
