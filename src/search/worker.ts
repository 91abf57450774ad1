// The lookup off the main thread: takes the parts as they arrive and answers the newest question, again whenever a part
// that the answer lacked has come. It fetches nothing.
import type { FromWorker, ToWorker } from './messages.ts'
import { UNPACK } from './parts.ts'
import { SearchIndex } from './search-index.ts'

type Message<Type> = Extract<ToWorker, { type: Type }>

let opened: Message<'open'> | undefined
let index: SearchIndex | undefined
let early: Message<'part'>[] = []
let asked: Message<'ask'> | undefined
let isDue = false

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'open') opened = data
  else if (data.type === 'part') take(data)
  else asked = data
  due()
})

function take(message: Message<'part'>): void {
  const { part, bytes } = message
  if (part === 'names' && opened) {
    index = new SearchIndex(
      UNPACK.names(new Uint8Array(bytes)),
      opened.manifest.districts,
      opened.statusWords,
    )
    for (const waiting of early) take(waiting)
    early = []
  } else if (index && part !== 'names') index.add(part, UNPACK[part](new Uint8Array(bytes)))
  else early.push(message)
}

/** Answers after what has arrived meanwhile: a question that a newer one has overtaken is dropped. */
function due(): void {
  if (isDue) return
  isDue = true
  setTimeout(() => {
    isDue = false
    if (!index || !asked) return
    const { id, text, options } = asked
    const result = index.search(text, options)
    if (result.missing.length === 0) asked = undefined
    const answer: FromWorker = { id, result }
    postMessage(answer)
  })
}
