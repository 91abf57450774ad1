// In: what the public knows on a day. Out: what the lookup knows of it.
import { publicityState } from '../../register/published.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { EnterpriseState } from '../../register/states.ts'
import { ENTRY_STATUSES, type EntryStatus, type SearchData, type Standing } from '../data.ts'

export function makeData(snapshot: Snapshot): SearchData {
  const { day, districts, enterprises, titles, notices } = snapshot
  const placeOfDistrict = new Map(districts.map(({ district }, index) => [district, index]))
  const placeOfEnterprise = new Map(enterprises.map((state, index) => [state, index]))
  return {
    day,
    districts: districts.map(({ district, name, name_en }) => ({
      id: district,
      name,
      nameEn: name_en ?? '',
    })),
    enterprises: enterprises.map(state => ({
      id: state.enterprise.row.enterprise_id,
      names: namesOf(state),
      district: placeOfDistrict.get(state.enterprise.row.district ?? '') ?? -1,
      status: statusOf(state),
      standing: standingOf(state),
      code: state.enterprise.row.uscc ?? '',
    })),
    titles: titles.flatMap(({ title, enterprise, status }) => {
      const place = placeOfEnterprise.get(enterprise)
      const { title_id: id } = title.row
      return place === undefined ? [] : [{ id, enterprise: place, name: title.name, status }]
    }),
    notices: notices.map(({ row, windows }) => ({
      id: row.notice_id,
      title: row.title,
      number: row.document_no ?? '',
      kind: row.kind,
      day: row.published_on,
      state: publicityState(windows) ?? '',
    })),
  }
}

/** The present name, then former ones, newest first, each once; whose name is now its successor's is called by its own. */
function namesOf({ names }: EnterpriseState): string[] {
  const own = names.filter(({ rename }) => rename?.row.kind !== 'merger' || !rename.row.successor_id)
  return [...new Set(own.map(({ name }) => name).reverse())]
}

function statusOf({ titles }: EnterpriseState): EntryStatus {
  return ENTRY_STATUSES.find(status => titles.some(title => title.status === status)) ?? 'none'
}

function standingOf({ candidates, status, refusedUntil }: EnterpriseState): Standing {
  const ends = candidates.filter(one => one.status === 'in-publicity').map(({ window }) => window.end.day)
  return { publicised: ends.sort().at(-1), refused: status === 'refused' ? refusedUntil : undefined }
}
