// Levels of which each builds on the one below (基础级, 先进级 …): how far an enterprise has risen. In: its titles on a day. Out: the
// level that it holds, its climb, and what came of a title. Views and datasets import it.
import type { Category } from '../law/measures.ts'
import { compare } from '../order.ts'
import type { EnterpriseState, TitleState } from './states.ts'

/** A title of a category that is a level. */
export type LevelTitle = TitleState & { title: { category: { level: number } } }

function isLevel(state: TitleState): state is LevelTitle {
  return state.title.category.level !== undefined
}

/** The titles that are levels, in the order in which they were given; those of one day from the lowest up. */
export function climbOf({ titles }: Pick<EnterpriseState, 'titles'>): LevelTitle[] {
  return titles
    .filter(isLevel)
    .sort((a, b) => compare(a.title.certifiedOn, b.title.certifiedOn) || levelOf(a) - levelOf(b))
}

/** The category of the highest level of which the enterprise holds an active title; undefined where it holds none. */
export function presentLevelOf({ titles }: Pick<EnterpriseState, 'titles'>): Category | undefined {
  const [highest] = titles
    .filter(isLevel)
    .filter(({ status }) => status === 'active')
    .sort((a, b) => levelOf(b) - levelOf(a))
  return highest?.title.category
}

/** The first title by which the enterprise rose above the level of this one, on its day or later; whatever became of it. */
export function raisedTo(state: TitleState): LevelTitle | undefined {
  if (!isLevel(state)) return undefined
  return climbOf(state.enterprise).find(
    one => levelOf(one) > levelOf(state) && one.title.certifiedOn >= state.title.certifiedOn,
  )
}

function levelOf({ title }: LevelTitle): number {
  return title.category.level
}
