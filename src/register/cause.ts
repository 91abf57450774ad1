// Why a status holds. In: the measures, a topic and the notice. Out: what a reader is led to. Derivations and views import it.
import { articleOn, type Measures, type Topic } from '../law/measures.ts'

/** What brought a status about: the notice that tells it, and the article of the measures it rests on. */
export interface Cause {
  notice_id?: string | undefined
  article?: string | undefined
  measures?: Measures | undefined
}

/** Why a status holds: the notice that tells it and the article on the topic; none where no measures apply. */
export function causeOf(measures: Measures | undefined, topic: Topic, notice_id?: string): Cause {
  return { notice_id, article: measures && articleOn(measures, topic), measures }
}
