// Astro's messages: each rendered page counts as progress, warnings and errors are said, the rest is silence.
import type { AstroLoggerDestination } from 'astro'
import { tick } from './progress.ts'

/** The number of pages that the build expects, for the share that is done; and whether that is told. */
export const expected = { pages: 0, isTold: true }

/** The logger that `logger.entrypoint` of the Astro config names. */
export default function createLogger(): AstroLoggerDestination {
  return {
    write({ label, level, message }) {
      if (level === 'error' || level === 'warn') console.error(message)
      else if (expected.isTold && label === null && message.includes('├─')) tick(expected.pages, '页')
    },
  }
}
