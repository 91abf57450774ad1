// What a district is called: 火炬高技术产业开发区（高区） is also 火炬高技术产业开发区, 高区 and gaoqu; 荣成市 is 荣成.
import type { DistrictEntry } from './data.ts'
import { fold } from './fold.ts'

/** All names of a district, folded. */
export function districtNames({ id, name, nameEn }: DistrictEntry): string[] {
  const parts = [name, ...name.split(/[（(）)]/)].filter(part => part !== '')
  const short = parts
    .map(part => part.replace(/(?:新区|[区市县])$/u, ''))
    .filter(part => [...part].length > 1)
  const names = [...parts, ...short, id, nameEn].map(one => fold(one).join(''))
  return [...new Set(names)].filter(one => one !== '')
}
