// Stops processes and lets them go on, again and again: a thread of its own, so that nothing delays it.
import { workerData } from 'node:worker_threads'

const RUN = 2
const { processes, times, stop } = workerData as { processes: number[]; times: number; stop: Int32Array }
const sleeper = new Int32Array(new SharedArrayBuffer(4))

const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
  for (const id of processes)
    try {
      process.kill(id, name)
    } catch {
      // It has ended.
    }
}

/** Sleeping takes somewhat longer than asked for, so what was really spent sets how long the other half lasts. */
let owed = 0
while (Atomics.load(stop, 0) === 0) {
  const start = performance.now()
  Atomics.wait(sleeper, 0, 0, RUN)
  const ran = performance.now() - start
  owed += ran * (times - 1)
  signal('SIGSTOP')
  const stopped = performance.now()
  Atomics.wait(sleeper, 0, 0, Math.max(0, owed))
  owed -= performance.now() - stopped
  signal('SIGCONT')
}
signal('SIGCONT')
