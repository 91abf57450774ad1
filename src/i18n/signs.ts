// The sign of every status: a tone for its colour and a shape for those who do not see it. Its word stands in zh.ts, en.ts.
import type { Dictionary } from './dictionary.ts'

/** The lists of status words: which one a status is from decides its word and its sign. */
export type StatusKind = keyof Dictionary['status']

/** live: it is happening now · good: it holds · wait: something is still to come · bad: it was taken · over: it is past. */
export type Tone = 'live' | 'good' | 'wait' | 'bad' | 'over'

export interface Sign {
  tone: Tone
  /** An SVG path in a box of 12 × 12. */
  path: string
}

const PATHS: Readonly<Record<Tone, string>> = {
  live: 'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0zm0 3.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z',
  good: 'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0z',
  wait: 'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0zm0 1.5v9a4.5 4.5 0 1 0 0-9z',
  bad: 'M0 0h12v12H0zm3.4 2.3L2.3 3.4 4.9 6 2.3 8.6l1.1 1.1L6 7.1l2.6 2.6 1.1-1.1L7.1 6l2.6-2.6-1.1-1.1L6 4.9z',
  over: 'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0zm0 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z',
}

const TONES: Readonly<Record<StatusKind, Readonly<Record<string, Tone>>>> = {
  window: { upcoming: 'wait', open: 'live', closed: 'over', withdrawn: 'bad' },
  candidate: {
    certified: 'good',
    withdrawn: 'bad',
    rejected: 'bad',
    'in-publicity': 'live',
    'under-review': 'wait',
    'not-certified': 'over',
    'awaiting-announcement': 'wait',
  },
  title: { active: 'good', 'pending-revocation': 'wait', expired: 'over', revoked: 'bad' },
  enterprise: { 'may-apply': 'good', refused: 'bad' },
  measures: { 'in-force': 'good', expired: 'over' },
  objections: { none: 'over', received: 'wait', rejected: 'good', upheld: 'bad', withdrawn: 'over' },
}

/** The sign of a status; an unknown one is shown as past. */
export function signOf(kind: StatusKind, status: string): Sign {
  const tone = TONES[kind][status] ?? 'over'
  return { tone, path: PATHS[tone] }
}
