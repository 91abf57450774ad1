// Preloaded by the commands of package.json (`node --import`): keeps the program as Node compiled it, so that the next run need
// not read its 700 modules anew: half of what a short command takes. The folder may be deleted at any time, and a command
// that cannot write it does without. Node removes nothing from it: compiled.ts does, with pages that nobody uses any more.
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache(fileURLToPath(new URL('../../.build/compile-cache', import.meta.url)))
