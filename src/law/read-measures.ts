// In: the documents of measures/. Out: the measures by their ids, and what is wrong with them. edition.ts reads them once.
import type { readEntries } from '../entries/entries.ts'
import { settingProblems } from '../entries/setting-problems.ts'
import type { Problem } from '../problem.ts'
import { settingsOf } from '../source/json.ts'
import { type Measures, measuresSchema, parseMeasures } from './measures.ts'

export function readMeasures(documents: ReturnType<typeof readEntries>['measures']) {
  const measures = new Map<string, Measures>()
  const problems: Problem[] = []
  for (const [stem, written] of documents) {
    const document = settingsOf(written)
    const result = parseMeasures(document.value)
    if (!result.success) {
      problems.push(...result.error.issues.flatMap(issue => settingProblems(document, issue, measuresSchema)))
    } else if (result.data.id !== stem) {
      problems.push(misnamed(document.file, document.lineOf(['id']), stem, result.data.id))
    } else measures.set(stem, result.data)
  }
  return { measures, problems }
}

function misnamed(file: string, line: number, stem: string, id: string): Problem {
  return {
    rule: 'cell/setting',
    level: 'error',
    file,
    line,
    column: 'id',
    value: id,
    message: {
      zh: `办法的 id 应与文件名相同：文件名是 ${stem}，id 是 ${id}。`,
      en: `The id of the measures should be the name of the file: it is ${stem}, the id is ${id}.`,
    },
    hint: { zh: `改为 "id": "${stem}"，或改文件名。`, en: `Write "id": "${stem}", or rename the file.` },
  }
}
