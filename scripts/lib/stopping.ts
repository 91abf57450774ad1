// What a run tidies up when it is told to stop: by a signal, or because npm, which had started it, is gone.

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const PARENT = process.ppid
const acts = new Set<() => void>()
let watch: NodeJS.Timeout | undefined

/** Calls `act` (it may not wait for anything) if the run is stopped before the returned function is called. */
export function whenStopped(act: () => void): () => void {
  if (acts.size === 0) listen()
  acts.add(act)
  return () => {
    acts.delete(act)
    if (acts.size === 0) unlisten()
  }
}

/** Ends the run where npm was stopped: it ends its shell, which does not pass that on. Looked at before the last step. */
export function stopIfLeft(): void {
  if (process.env.npm_lifecycle_event && process.ppid !== PARENT) stop('SIGTERM')
}

function listen(): void {
  for (const signal of SIGNALS) process.on(signal, stop)
  watch = setInterval(stopIfLeft, 500).unref()
}

function unlisten(): void {
  for (const signal of SIGNALS) process.off(signal, stop)
  clearInterval(watch)
}

// The signal ends it after all, so that whoever waits for it sees by what it ended.
function stop(signal: NodeJS.Signals): void {
  for (const act of [...acts].reverse()) act()
  unlisten()
  process.kill(process.pid, signal)
}
