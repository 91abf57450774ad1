// The names of titles, file by file, fetched when they are asked for and kept. In: the index and the address of lists/. Out:
// what a title is called, and its enterprise on a day.
import type { TitleIndex, TitleNames } from '../data.ts'

/** A title by its names. */
export interface NamedTitle {
  id: string
  name: string
  enterpriseId: string
  code: string
  enterprise: string
  certified: string
}

export interface Names {
  /** The names of some titles, as of a day; `progress` hears how many files of how many are there. */
  of(
    titles: readonly number[],
    day: string,
    progress?: (done: number, all: number) => void,
  ): Promise<NamedTitle[]>
}

/** Reads a file as JSON; rejects where there is none. */
export type Fetch = (path: string) => Promise<unknown>

/** The names that an index leads to. */
export function openNames({ files, chunk }: TitleIndex, fetchJson: Fetch): Names {
  const loaded = new Map<number, Promise<TitleNames>>()
  const load = (at: number) => {
    const known = loaded.get(at)
    if (known) return known
    const loading = fetchJson(files[at] ?? '') as Promise<TitleNames>
    loaded.set(at, loading)
    // What failed is asked for again.
    loading.catch(() => loaded.delete(at))
    return loading
  }
  return {
    async of(titles, day, progress) {
      const needed = [...new Set(titles.map(title => Math.floor(title / chunk)))]
      let done = 0
      const parts = await Promise.all(
        needed.map(async at => {
          const part = await load(at)
          done += 1
          if (progress) progress(done, needed.length)
          return [at, part] as const
        }),
      )
      const byFile = new Map(parts)
      return titles.flatMap(title => named(byFile.get(Math.floor(title / chunk)), title % chunk, day))
    },
  }
}

function named(part: TitleNames | undefined, at: number, day: string): NamedTitle[] {
  const title = part?.titles[at]
  if (!part || !title) return []
  const [id, name, enterpriseAt, certified] = title
  const [enterpriseId = '', code = '', ...names] = part.enterprises[enterpriseAt] ?? []
  return [{ id, name, certified, enterpriseId, code, enterprise: nameOn(names, day) }]
}

/** The official name on a day: names, with the day from which each but the first is official between. */
function nameOn(names: readonly string[], day: string): string {
  let name = names[0] ?? ''
  for (let at = 1; at < names.length; at += 2) if ((names[at] ?? '') <= day) name = names[at + 1] ?? name
  return name
}
