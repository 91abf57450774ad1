// Why a status holds. In: the measures, a topic and the notice. Out: what a reader is led to. Derivations and views import it.
import { articleOn, type Measures, type Topic } from '../law/measures.ts'
import { once } from '../once.ts'

/** What brought a status about: the notice that tells it, and the article of the measures it rests on. */
export interface Cause {
  notice_id?: string | undefined
  article?: string | undefined
  measures?: Measures | undefined
}

/** Why a status holds: the notice that tells it and the article on the topic; none where no measures apply. */
export function causeOf(measures: Measures | undefined, topic: Topic, notice_id?: string): Cause {
  if (!measures) return { notice_id, article: undefined, measures }
  const known = causesBy(measures)
  const ofTopic = known.get(topic) ?? new Map<string | undefined, Cause>()
  const cause = ofTopic.get(notice_id) ?? { notice_id, article: articleOn(measures, topic), measures }
  known.set(topic, ofTopic.set(notice_id, cause))
  return cause
}

// Few notices tell of hundreds of thousands of subjects: whose cause is the same share one.
const causesBy = once((_: Measures) => new Map<Topic, Map<string | undefined, Cause>>())
