// The lookup off the main thread: it is told where the site lies and what its index says, and asked; it loads what an
// answer needs by itself. Here it is decided which engine answers.

import type { FromWorker, ToWorker } from '../messages.ts'
import { openFiles } from '../shards/worker/files-of-site.ts'
import { openShards } from '../shards/worker/open-shards.ts'
import type { Engine } from './engine.ts'
import { openList } from './list.ts'
import { openSource } from './source.ts'

type Message<Type> = Extract<ToWorker, { type: Type }>

let engine: Engine | undefined

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'open') open(data)
  else ask(data)
})

function open({ base, manifest, statusWords }: Message<'open'>): void {
  engine =
    'shards' in manifest
      ? openShards(openFiles(base), manifest, statusWords)
      : openList(openSource(base, manifest.files), manifest, statusWords)
  engine.warm()
}

function ask({ id, text, options }: Message<'ask'>): void {
  engine?.ask({
    text,
    options,
    answer: (result, isWhole) => tell({ type: 'answer', id, result, isWhole }),
    fail: error => tell({ type: 'failed', id, reason: String(error) }),
  })
}

function tell(message: FromWorker): void {
  postMessage(message)
}
