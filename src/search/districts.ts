// What a district is called: 火炬高技术产业开发区（高区） is also 火炬高技术产业开发区, 高区, 高新区 and gaoqu; 荣成市 is 荣成.
// A bureau that knows other names writes them in the brackets, with 、 between them.
import type { DistrictEntry } from './data.ts'
import { fold } from './fold.ts'

/** What comes before the name proper: 威海市环翠区. */
const CITY = /^\p{Script=Han}{2,7}?[省市](?=\p{Script=Han}{2})/u
/** What is left out in speech: 荣成市, 南海新区. */
const KIND = /(?:新区|[区市县旗])$/u

/** Zones of the state have long names for which everyone has shorter ones, the fullest first. */
const ZONES: readonly { is: RegExp; also: readonly string[] }[] = [
  {
    is: /(?:火炬)?高新?技术(?:产业)?开发区$/u,
    also: ['高新技术产业开发区', '高技术产业开发区', '高新技术开发区', '高新区', '高区'],
  },
  { is: /经济(?:技术)?开发区$/u, also: ['经济技术开发区', '经济开发区', '经开区', '经区', '开发区'] },
  { is: /综合保税区$/u, also: ['综合保税区', '综保区', '保税区'] },
  { is: /(?:国家级?)?旅游度假区$/u, also: ['旅游度假区', '度假区'] },
  { is: /(?:高新技术|高技术)?产业园区$/u, also: ['产业园区', '产业园', '园区'] },
]

/** All names of a district, folded. */
export function districtNames({ id, name, nameEn }: DistrictEntry): string[] {
  const written = [name, ...name.split(/[（(）)、，,；;]/u)].filter(part => part !== '')
  const parts = [...written, ...written.map(part => part.replace(CITY, ''))]
  const spoken = [...parts, ...parts.flatMap(zoneNames)]
  const short = spoken.map(part => part.replace(KIND, '')).filter(part => [...part].length > 1)
  const names = [...spoken, ...short, id, nameEn].map(one => fold(one).join(''))
  return [...new Set(names)].filter(one => one !== '')
}

/** 临港经济技术开发区 is 临港经开区, 临港区 and 临港; 经济技术开发区, which nothing stands before, is 经开区 and 经区. */
function zoneNames(name: string): string[] {
  for (const { is, also } of ZONES) {
    const zone = name.match(is)
    if (!zone) continue
    const before = name.slice(0, zone.index)
    return [...also.map(one => before + one), ...(before === '' ? [] : [before, `${before}区`])]
  }
  return []
}
