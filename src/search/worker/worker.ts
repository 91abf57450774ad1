// The lookup off the main thread: it is told where the site lies and what its index says, and asked; it loads what an
// answer needs by itself. Here it is decided which engine answers: the one for a list is at hand, for nearly all sites
// have one; the other is fetched by a site that needs it.
import type { FromWorker, ToWorker } from '../messages.ts'
import type { Engine } from './engine.ts'
import { openList } from './list.ts'
import { openSource, tried } from './source.ts'

type Message<Type> = Extract<ToWorker, { type: Type }>

let site: Message<'open'> | undefined
let engine: Promise<Engine> | undefined

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'open') {
    site = data
    start(data).catch(() => undefined)
  } else ask(data)
})

/** The engine of a site, warmed; one that could not be had is tried again by the next question. */
function start(opened: Message<'open'>): Promise<Engine> {
  engine ??= open(opened).catch(error => {
    engine = undefined
    throw error
  })
  return engine
}

async function open({ base, manifest, statusWords }: Message<'open'>): Promise<Engine> {
  const engine =
    'shards' in manifest
      ? (await tried(() => import('../shards/worker/open-site.ts'))).openSite(base, manifest, statusWords)
      : openList(openSource(base, manifest.files), manifest, statusWords)
  engine.warm()
  return engine
}

function ask({ id, text, options }: Message<'ask'>): void {
  if (!site) return
  const fail = (error: unknown) => tell({ type: 'failed', id, reason: String(error) })
  const answer: Parameters<Engine['ask']>[0]['answer'] = (result, isWhole) =>
    tell({ type: 'answer', id, result, isWhole })
  start(site).then(engine => engine.ask({ text, options, answer, fail }), fail)
}

function tell(message: FromWorker): void {
  postMessage(message)
}
