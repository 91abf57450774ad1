// A folder for what the tests write, one a run: it is there before the first of them and goes after the last.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    scratch: string
  }
}

export default function makeScratch({ provide }: TestProject): () => void {
  const scratch = mkdtempSync(join(tmpdir(), 'register-test-'))
  provide('scratch', scratch)
  return () => rmSync(scratch, { recursive: true })
}
