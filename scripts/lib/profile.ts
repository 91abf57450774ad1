// Where the seconds of a run went: told by the rooms of the program and by library, and written as a trace that the developer
// tools of a browser open (.cpuprofile).
import { writeFileSync } from 'node:fs'
import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'
import { ROOT } from './root.ts'

/** Runs `act`; with a path, writes there what the main thread did meanwhile, and says the largest shares. */
export async function profiled<T>(path: string | undefined, act: () => Promise<T>): Promise<T> {
  if (path === undefined) return act()
  // Where it cannot be written that is told now: afterwards the site would be there, and the run would seem to have failed.
  writeFileSync(path, '')
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  try {
    return await act()
  } finally {
    const { profile } = await session.post('Profiler.stop')
    writeFileSync(path, JSON.stringify(profile))
    console.error(`\n主线程的时间用在 / where the main thread spent its time（${path}）：`)
    for (const [place, seconds] of secondsByPlace(profile).slice(0, 16))
      console.error(`${seconds.toFixed(2).padStart(9)} 秒  ${place}`)
    session.disconnect()
  }
}

/** Seconds by place, the most first. */
export function secondsByPlace({
  nodes,
  samples = [],
  timeDeltas = [],
}: Profiler.Profile): [string, number][] {
  const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]))
  const seconds = new Map<string, number>()
  for (const [at, id] of samples.entries()) {
    const place = places.get(id) ?? ''
    seconds.set(place, (seconds.get(place) ?? 0) + (timeDeltas[at] ?? 0) / 1e6)
  }
  return [...seconds].sort(([, a], [, b]) => b - a)
}

/** A library, a room of src/, a folder of the program, or what the engine calls it: `(idle)`, `(garbage collector)`. */
function placeOf({ url, functionName }: Profiler.ProfileNode['callFrame']): string {
  if (url === '') return functionName.startsWith('(') ? functionName : 'node'
  if (url.startsWith('node:')) return 'node'
  const library = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]
  if (library !== undefined) return library
  if (url.includes('/.prerender/')) return '.prerender (pages as Astro compiled them)'
  const path = url.slice(url.indexOf(ROOT) + ROOT.length).replace(/^\//, '')
  return path.split('/').slice(0, 2).join('/')
}
