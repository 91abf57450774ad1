// In: the documents of measures/. Out: the measures by their ids, and what is wrong with them. edition.ts reads them once.
import type { readEntries } from '../entries/entries.ts'
import { asking, nearest } from '../entries/nearest.ts'
import { readSettings, settingProblem } from '../entries/setting-problems.ts'
import type { Problem } from '../problem.ts'
import type { Document } from '../source/json.ts'
import { type Measures, measuresSchema } from './measures.ts'
import { measuresFaults } from './measures-faults.ts'

/** A set of measures, and the file that it was read from. */
interface Read {
  measures: Measures
  document: Document
}

export function readMeasures(documents: ReturnType<typeof readEntries>['measures']) {
  const read = new Map<string, Read>()
  const problems: Problem[] = []
  for (const [stem, written] of documents) {
    const { document, value, problems: found } = readSettings(written, measuresSchema)
    for (const one of found) problems.push(one)
    if (!value) continue
    if (value.id !== stem) problems.push(misnamed(document, stem, value.id))
    else read.set(stem, { measures: value, document })
    for (const one of measuresFaults(value, document)) problems.push(one)
  }
  return {
    measures: new Map([...read].map(([id, { measures }]) => [id, measures])),
    problems: [...problems, ...straySuccessors(read, [...documents.keys()])],
  }
}

function misnamed(document: Document, stem: string, id: string): Problem {
  return settingProblem(document, ['id'], {
    message: {
      zh: `办法的 id 应与文件名相同：文件名是 ${stem}，id 是 ${id}。`,
      en: `The id of the measures should be the name of the file: it is ${stem}, the id is ${id}.`,
    },
    hint: { zh: `改为 "id": "${stem}"，或改文件名。`, en: `Write "id": "${stem}", or rename the file.` },
  })
}

/** Successors that are none: without a file, the measures themselves, or what they have succeeded. */
function straySuccessors(read: ReadonlyMap<string, Read>, ids: readonly string[]): Problem[] {
  return [...read].flatMap(([id, { measures, document }]) => {
    const { successor } = measures
    if (successor === undefined) return []
    if (!ids.includes(successor)) return [missing(document, successor, nearest(successor, ids))]
    // A circle is one mistake: it is told of the first of its measures.
    return circleOf(id, read)[0] === id ? [circle(document, id, successor)] : []
  })
}

/** The measures that succeed each other from these back to these, in order of id; empty where they do not come back. */
function circleOf(id: string, read: ReadonlyMap<string, Read>): readonly string[] {
  const passed = new Set<string>()
  for (let at: string | undefined = id; at !== undefined && !passed.has(at); ) {
    passed.add(at)
    at = read.get(at)?.measures.successor
    if (at === id) return [...passed].sort()
  }
  return []
}

function missing(document: Document, successor: string, meant: string | undefined): Problem {
  return settingProblem(document, ['successor'], {
    message: {
      zh: `接替的办法“${successor}”没有文件 measures/${successor}.json。`,
      en: `The succeeding measures “${successor}” have no file measures/${successor}.json.`,
    },
    hint: asking(successor, meant, {
      zh: '补上这份办法的文件；还没有接替的办法，就不写 successor。',
      en: 'Add their file; where nothing succeeds them yet, leave successor out.',
    }),
  })
}

function circle(document: Document, id: string, successor: string): Problem {
  return settingProblem(document, ['successor'], {
    message:
      id === successor
        ? { zh: '办法不能接替自己。', en: 'Measures cannot succeed themselves.' }
        : {
            zh: `办法“${id}”由“${successor}”接替，而后者最终又由前者接替。`,
            en: `“${id}” is succeeded by “${successor}”, which is succeeded by it in turn.`,
          },
    hint: {
      zh: '后施行的接替先施行的；改正其中一份。',
      en: 'The later succeed the earlier; mend one of them.',
    },
  })
}
