import { join } from 'node:path'
import { expect, test } from 'vitest'
import { profiled, secondsByPlace } from '../../scripts/lib/profile.ts'
import { ROOT } from '../../scripts/lib/root.ts'
import { freshFolder } from './command.ts'

const frame = (id: number, url: string, functionName = 'f') => ({
  id,
  callFrame: { url, functionName, scriptId: '0', lineNumber: 0, columnNumber: 0 },
})

test('seconds are told by room, by library, and by what the engine did, the most first', () => {
  const nodes = [
    frame(1, '', '(idle)'),
    frame(2, `file://${ROOT}src/views/title.ts`),
    frame(3, `file://${ROOT}node_modules/@astrojs/mdx/dist/index.js`),
    frame(4, 'node:fs'),
    frame(5, '', 'mkdir'),
    frame(6, `file://${ROOT}src/views/verdict.ts`),
    frame(7, `file://${ROOT}.build/run-1/.prerender/chunks/Page.mjs`),
  ]
  const profile = {
    ...{ nodes, startTime: 0, endTime: 0 },
    samples: [2, 6, 3, 4, 5, 1, 7],
    timeDeltas: [2e6, 3e6, 4e6, 1e6, 0.5e6, 0.25e6, 0.125e6],
  }
  expect(secondsByPlace(profile)).toEqual([
    ['src/views', 5],
    ['@astrojs/mdx', 4],
    ['node', 1.5],
    ['(idle)', 0.25],
    ['.prerender (pages as Astro compiled them)', 0.125],
  ])
})

test('a trace that cannot be written is refused before anything is done', async () => {
  let isDone = false
  const act = async () => {
    isDone = true
  }
  await expect(profiled(join(freshFolder(), 'nowhere/a.cpuprofile'), act)).rejects.toThrow(
    'nowhere/a.cpuprofile',
  )
  expect(isDone).toBe(false)
})
