// What a compilation of the pages is entered by (scripts/lib/compiled.ts): the app that renders them.
import { createApp } from 'astro/app/entrypoint'

export const app = createApp({ streaming: false })
