// In: the day of a notice, and the answers. Out: the measures that it cites. notice.ts asks.
import type { Day } from '../../day.ts'
import { type Measures, measuresStatusOn } from '../../law/measures.ts'
import type { Spot } from '../paper.ts'
import { askPaper } from './ask.ts'
import type { Asker } from './kinds.ts'

/** The measures that are answered; else the only ones in force on the day. Before the day is known they are not asked. */
export function citedMeasures(asker: Asker, spot: Spot, day: Day | undefined): Measures | undefined {
  const { answers, register, notes } = asker
  const inForce = register.measures.filter(
    one => day && one.effective_from <= day && measuresStatusOn(one, day) === 'in-force',
  )
  const [only, ...others] = inForce
  const isPlain = only !== undefined && others.length === 0 && !answers.has('notice.measures')
  if (isPlain) notes.said.push(`依据办法：${day} 只有《${only.title.zh}》有效，认作依据它`)
  if (isPlain || (day === undefined && !answers.has('notice.measures'))) return only
  const id = askPaper(asker, spot, {
    id: 'notice.measures',
    ask: '依据哪一部管理办法？',
    options: register.measures.map(({ id, title }) => ({ value: id, label: `${id} ${title.zh}` })),
    read: text =>
      register.measures.find(({ title, document_no }) => [title.zh, document_no].includes(text))?.id,
  })
  return register.measures.find(one => one.id === id)
}
