// What stretches of a band of time look like: how high each is, so that they differ without their colours. Components import it.
import type { RunForm } from '../views/figures/band.ts'

/** From the top of a band of 20. */
export const HEIGHTS: Readonly<Record<RunForm, { y: number; height: number }>> = {
  held: { y: 3, height: 14 },
  failed: { y: 8, height: 4 },
  expired: { y: 3, height: 14 },
  refused: { y: 3, height: 14 },
}

/** A square with a cross cut out of it, its middle at 0 10. */
export const CROSS =
  'M-8 2h16v16h-16zm4.2 2.6l-1.6 1.6 3.8 3.8-3.8 3.8 1.6 1.6 3.8-3.8 3.8 3.8 1.6-1.6-3.8-3.8 3.8-3.8-1.6-1.6-3.8 3.8z'
