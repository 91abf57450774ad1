// In: a row, its headings, the titles of its list. Out: the district that it stands under. Only draft/ imports it.
import { trimBlank } from '../../characters.ts'
import { foldWords } from '../shape/fold.ts'
import { cellOf, type List, type Row } from '../shape/list.ts'
import { textsAbove } from './above.ts'
import { isNothing } from './read-cell.ts'
import { askRow, type Work } from './work.ts'

/** The code of the district of a row; '' where the paper does not say; undefined where it is asked. */
export function readDistrict(work: Work, list: List, row: Row): string | undefined {
  const own = trimBlank(cellOf(list, row, 'district'))
  for (const text of textsAbove(list, row, 'district')) {
    const found = work.findDistrict(text)
    if (found) {
      sayDistrict(work, text, found.name)
      return found.district
    }
  }
  const isEmpty = own === '' || isNothing(own)
  const ofTitle = isEmpty ? districtOfTitle(work, list) : undefined
  if (ofTitle !== undefined || (isEmpty && !hasDistricts(list))) return ofTitle ?? ''
  const options = work.register.districts.map(({ district, name }) => ({
    value: district,
    label: `${district} ${name}`,
  }))
  const ask = isEmpty ? '这一行没有写区市，是哪个区市？' : `“${own}”是哪个区市？`
  const read = (text: string) => work.findDistrict(text)?.district
  return askRow(work, list, row, { what: 'recommended_by', field: 'district', ask, options, read })
}

/** Whether any other row of the list has a district: then one without was forgotten. */
function hasDistricts(list: List): boolean {
  return list.rows.some(row => trimBlank(cellOf(list, row, 'district')) !== '')
}

/** A district's own list says in its title whose it is. */
function districtOfTitle(work: Work, list: List): string | undefined {
  const texts = [list.called, ...list.titles.map(({ text }) => text), list.file.replace(/\..*$/, '')]
  const named = new Set(
    work.register.districts.filter(({ name }) => {
      const short = foldWords(name).replace(/[区市县]$/, '')
      return texts.some(
        text =>
          work.findDistrict(text)?.name === name || (short.length > 1 && foldWords(text).startsWith(short)),
      )
    }),
  )
  return named.size === 1 ? [...named][0]?.district : undefined
}

function sayDistrict(work: Work, text: string, name: string): void {
  const words = `“${text}”认作 ${name}`
  if (text !== name && !work.notes.said.includes(words)) work.notes.said.push(words)
}
