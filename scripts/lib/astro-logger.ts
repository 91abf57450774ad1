// Astro's messages while it compiles: warnings and errors are said, the rest is silence.
import type { AstroLoggerDestination } from 'astro'

/** The logger that `logger.entrypoint` of the Astro config names. */
export default function createLogger(): AstroLoggerDestination {
  return {
    write({ level, message }) {
      if (level === 'error' || (level === 'warn' && !IS_MEANT.test(message))) console.error(message)
    },
  }
}

/** Which pages there are is asked by the build itself (site-paths.ts). */
const IS_MEANT = /^getStaticPaths\(\) ignored in dynamic page /
