// In: a snapshot. Out: of each round of re-evaluation those that failed, a dot each: what passed is a number.
import type { Lang } from '../../i18n/lang.ts'
import { gradeLabel, roundLabel } from '../../i18n/measures.ts'
import { words } from '../../i18n/words.ts'
import type { Grade } from '../../law/measures.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import { groupsOf, type Round } from '../groups.ts'
import { roundLink } from '../link.ts'
import { type Figure, type Form, inCells, MOST_ROWS, percent, unitFor } from './figure.ts'

/** Who failed, round by round; undefined before the first. */
export function failing(snapshot: Snapshot, lang: Lang): Figure | undefined {
  const t = words(lang)
  const { rounds, grades } = groupsOf(snapshot)
  const shown = rounds.slice(0, MOST_ROWS).toReversed()
  if (shown.length === 0) return undefined
  const ending = [...grades.values()].filter(({ ends_title }) => ends_title)
  const unit = unitFor(Math.max(1, ...shown.map(failedIn)))
  return {
    id: 'rounds',
    title: findingOf(shown, lang),
    key: ending.map(grade => ({ form: formOf(grade), label: gradeLabel(grade, lang) })),
    rows: shown.map(round => ({
      label: roundLink(round.id, roundLabel(round.id, lang)),
      told: t.figures.failedOf(round.gradings.length, failedIn(round), shareOf(round)),
      cells: inCells(
        ending.map(grade => ({ form: formOf(grade), count: countOf(round, grade) })),
        unit,
      ),
    })),
    tiles: [],
    notes: [
      ...(unit > 1 ? [t.figures.unit(unit)] : []),
      ...(rounds.length > shown.length ? [t.figures.newestRounds(shown.length)] : []),
    ],
    table: {
      caption: t.figures.failing,
      columns: [
        { key: 'label', label: t.reEvaluation.roundHeading, is: 'head' },
        { key: 'all', label: t.reEvaluation.graded, is: 'number' },
        ...[...grades.values()].map(grade => ({
          key: grade.code,
          label: gradeLabel(grade, lang),
          is: 'number' as const,
        })),
        { key: 'share', label: t.figures.failingShare, is: 'number' },
      ],
      rows: shown.map(round => ({
        label: roundLink(round.id, roundLabel(round.id, lang)),
        all: round.gradings.length,
        ...Object.fromEntries([...grades.values()].map(grade => [grade.code, countOf(round, grade)])),
        share: shareOf(round),
      })),
    },
  }
}

function countOf({ gradings }: Round, { code }: Grade): number {
  return gradings.filter(({ grade }) => grade.code === code).length
}

function failedIn({ gradings }: Round): number {
  return gradings.filter(({ grade }) => grade.ends_title).length
}

function shareOf(round: Round): string {
  return percent(failedIn(round), round.gradings.length, 1)
}

/** Who was judged and failed is a full dot, who did not come an empty one. */
function formOf({ code }: Grade): Form {
  return code === 'absent' ? 'ring' : 'dot'
}

function findingOf(rounds: readonly Round[], lang: Lang): string {
  const t = words(lang).figures
  const [first, last] = [rounds[0], rounds.at(-1)]
  if (!first || !last || rounds.every(round => failedIn(round) === 0)) return t.noneFailed
  const label = roundLabel(last.id, lang)
  if (first === last) return t.failedOnce(label, last.gradings.length, failedIn(last), shareOf(last))
  const change = failedIn(last) / last.gradings.length - failedIn(first) / first.gradings.length
  const since = roundLabel(first.id, lang)
  return t.failedTrend(Math.sign(change), since, shareOf(first), label, shareOf(last))
}
