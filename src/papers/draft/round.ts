// In: a paper that grades titles, and the rounds of the register. Out: what its round is called; asked where the register has a
// round of that name already, from another notice. draft-all.ts asks once.
import type { Grading } from '../../register/facts.ts'
import type { Register } from '../../register/register.ts'
import type { Spot } from '../paper.ts'
import { askPaper } from './ask.ts'
import type { Work } from './work.ts'

/** The round that a paper belongs to. */
export interface Round {
  id: string
  /** The notice of the register that published it already: then what the paper repeats is told with it. */
  of: string | undefined
}

/** The round of the paper; a round of its own while it is asked. */
export function readRound(work: Work, spot: Spot): Round {
  const own = work.notice.existing?.gradings[0]
  if (own) return { id: own.row.round_id, of: noticeWords([own]) }
  const id = roundOfYear(work)
  const before = work.register.gradings.filter(({ row }) => row.round_id === id)
  if (before.length === 0) return { id, of: undefined }
  const next = nextOf(work.register, id)
  const answer = mayBeSame(work, before) ? undefined : askRound(work, spot, id, next, before)
  return answer === id ? { id, of: noticeWords(before) } : { id: answer ?? next, of: undefined }
}

/** Whether the paper may be that of a notice which stands: the same title, and the day is still asked. */
function mayBeSame({ notice }: Work, before: readonly Grading[]): boolean {
  return notice.publishedOn === undefined && before.some(one => one.notice.row.title === notice.title)
}

function askRound(
  { answers, notes }: Work,
  spot: Spot,
  id: string,
  next: string,
  before: readonly Grading[],
): string | undefined {
  return askPaper({ answers, notes }, spot, {
    id: 're-evaluations.round_id',
    ask: `登记簿第 ${id} 轮已有 ${before.length} 个称号的结果（${noticeWords(before)}），不是这份公告公布的。这份是同一轮，还是新的一轮？新的一轮怎样编号？`,
    options: [
      { value: id, label: `${id} 同一轮（补充，或者重复公布）` },
      { value: next, label: `${next} 新的一轮` },
    ],
    why: `编号由小写字母、数字和连字符组成，如 ${next}`,
    read: text => {
      if (/^同/.test(text)) return id
      if (/^新/.test(text)) return next
      return /^[a-z0-9][a-z0-9-]{0,63}$/.test(text) ? text : undefined
    },
  })
}

/** re-evaluation-2023，2023-04-14 公布 */
function noticeWords(gradings: readonly Grading[]): string {
  const notices = new Map(gradings.map(({ notice: { row } }) => [row.notice_id, row]))
  return [...notices.values()].map(row => `${row.notice_id}，${row.published_on} 公布`).join('；')
}

/** As the folder calls its rounds: the newest one's name with the year of this one. */
function roundOfYear({ register, notice }: Work): string {
  const year = notice.year ?? notice.publishedOn?.slice(0, 4) ?? ''
  const { gradings } = register
  const newest = gradings.reduce((a, b) => (a && a.since > b.since ? a : b), gradings[0])?.row.round_id
  if (!newest) return year
  // 2023-2 came after 2023: the next year begins anew.
  const [, first = newest] = /^(.*(?:19|20)\d{2})-\d+$/.exec(newest) ?? []
  const isSecond = gradings.some(({ row }) => row.round_id === first)
  return (isSecond ? first : newest).replace(/(19|20)\d{2}/, year)
}

function nextOf({ gradings }: Register, id: string): string {
  const used = new Set(gradings.map(({ row }) => row.round_id))
  for (let i = 2; ; i++) if (!used.has(`${id}-${i}`)) return `${id}-${i}`
}
