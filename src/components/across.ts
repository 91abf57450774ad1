// In: a place on an axis of time, 0 to 1. Out: where that is in a drawing as wide as its page. Components import it.

/** The axis leaves a little at the right, into which what lasts reaches. */
const AXIS = 94
/** Where the arrow of what lasts begins. */
export const LASTS = '96%'

/** A place on the axis, in per cent of the drawing. */
export function across(place: number): string {
  return `${Number((place * AXIS).toFixed(2))}%`
}

/** How wide a stretch is; without an end it reaches as far as the arrow. */
export function width(from: number, to: number | undefined): string {
  const end = to === undefined ? Number.parseInt(LASTS, 10) : to * AXIS
  return `${Number(Math.max(0, end - from * AXIS).toFixed(2))}%`
}
