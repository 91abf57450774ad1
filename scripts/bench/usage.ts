// Preloaded (`NODE_OPTIONS=--import=…/usage.ts`): writes what the process used into the folder that USAGE_DIR names, in all and
// by the stages that it says (scripts/lib/progress.ts). Those that it starts do likewise.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import type { StageUsed } from './run-script.ts'

const { USAGE_DIR } = process.env
const stages: StageUsed[] = []
let name = '启动 start'
let since = 0

/** Ends a stage: what comes belongs to the next one. */
function endStage(next: string): void {
  const now = performance.now()
  stages.push({ name, wall: (now - since) / 1000, megabytes: peak() })
  forgetPeak()
  name = next
  since = now
}

/** The most memory since it was forgotten, in megabytes; where the system cannot forget it, since the process began. */
function peak(): number {
  try {
    const status = readFileSync('/proc/self/status', 'utf8')
    return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) / 1024
  } catch {
    return process.resourceUsage().maxRSS / 1024
  }
}

function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
  } catch {
    return
  }
}

if (USAGE_DIR && isMainThread) {
  const say = console.error
  console.error = (...said: unknown[]) => {
    const stage = /^▸ (.+)…$/.exec(String(said[0]))?.[1]
    if (stage !== undefined) endStage(stage)
    say(...said)
  }
  process.on('exit', () => {
    endStage('')
    const { userCPUTime, systemCPUTime } = process.resourceUsage()
    const megabytes = Math.max(...stages.map(one => one.megabytes))
    // Seconds of processor time of all threads.
    const used = { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes, stages }
    writeFileSync(join(USAGE_DIR, `${process.pid}.json`), JSON.stringify(used))
  })
}
