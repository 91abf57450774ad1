// What a compilation of the pages is entered by (scripts/lib/compiled.ts): the app that renders them, and what prints the own
// parts of those that there are many of.
import { createApp } from 'astro/app/entrypoint'

export const app = createApp({ streaming: false })

// Imported when it is asked for: what stood in this file, styles too, would be in no page's own files any more.
export async function loadOwnParts() {
  return (await import('../../src/layouts/own-parts.ts')).ownParts
}
