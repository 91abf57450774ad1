// Which of some spans a day lies in: the browser's half of register/timeline.ts's spanOn.

/** Days as `YYYY-MM-DD`, both inclusive. */
export interface DatedSpan {
  from: string
  to: string
}

/** The index of the span; `before` the first or `after` the last; undefined where `day` is no day. Oldest first. */
export function spanAt(spans: readonly DatedSpan[], day: string): number | 'before' | 'after' | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const first = spans[0]
  if (!first || day < first.from) return 'before'
  const index = spans.findIndex(({ from, to }) => from <= day && day <= to)
  return index === -1 ? 'after' : index
}
