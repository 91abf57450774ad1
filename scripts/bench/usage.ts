// Preloaded (`NODE_OPTIONS=--import=…/usage.ts`): writes what the process used into the folder that USAGE_DIR names. Those
// that it starts do likewise.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'

process.on('exit', () => {
  const { USAGE_DIR } = process.env
  if (!USAGE_DIR || !isMainThread) return
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  // Seconds of processor time of all threads, and megabytes.
  const used = { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }
  writeFileSync(join(USAGE_DIR, `${process.pid}.json`), JSON.stringify(used))
})
