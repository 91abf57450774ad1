import { placeOf } from '../entries/place.ts'
import { shorten, type Words } from '../problem.ts'
import type { Altered } from '../releases/history.ts'
import { TEXTS } from '../releases/records.ts'
import { textOfCell } from '../releases/state.ts'
import { headerOf, nameOf } from '../releases/words.ts'
import { fileOf, subjectOf } from './history-vanished.ts'
import { type Finding, rule } from './rule.ts'

/** A cell is not what the newest release says, and no correction says so. */
export const historyChanged = rule({
  id: 'history/changed',
  level: 'error',
  topic: undefined,
  find: (_register, _day, { history }) => history.altered.map(one => changed(one, history.release)),
})

function changed(one: Altered, release: number): Finding {
  const { of, key, column, at } = one
  const { zh, en } = nameOf(one)
  const header = headerOf(of, column).zh
  const [was, now] = [one.was, one.now].map(cell => shorten(textOfCell(cell)))
  const isText = of === TEXTS
  return {
    ...(at ? placeOf({ at }, column) : { file: fileOf(of, key) }),
    value: isText ? undefined : textOfCell(one.now),
    ...subjectOf(one),
    message: isText
      ? {
          zh: `第 ${release} 期公布过的${zh}改过了，没有更正说明。`,
          en: `The ${en} was published in release ${release} and has been changed without a correction.`,
        }
      : {
          zh: `${zh}的“${header}”，第 ${release} 期公布的是${quote(was)}，现为${quote(now)}，没有更正说明。`,
          en: `In the ${en}, ${column} was ${quoteEn(was)} in release ${release} and is ${quoteEn(now)}, without a correction.`,
        },
    hint: hintFor(one, release),
  }
}

function hintFor({ of, key, column, was, now, correction }: Altered, release: number): Words {
  const record = key.trim()
  const table = of === TEXTS ? 'notices' : of
  const values = of === TEXTS ? '' : `was 写${quote(textOfCell(was))}，now 写${quote(textOfCell(now))}，`
  const valuesEn = of === TEXTS ? '' : ` was ${quoteEn(textOfCell(was))}, now ${quoteEn(textOfCell(now))},`
  if (correction)
    return {
      zh: `更正 ${correction.correction_id} 说的不是这个改动，或者还没有到它的日期：核对它的 was、now 和 corrected_on；还没有公布的更正，公布以前表里写原内容。`,
      en: `The correction ${correction.correction_id} tells of another change, or its day is still to come: check was, now and corrected_on; until it is public the table keeps the old value.`,
    }
  return {
    zh: `改回第 ${release} 期的内容；确属写错了的，在 corrections.csv 加一行：table 写 ${table}，record_id 写 ${record}，column 写 ${column}，${values}并写理由和日期。`,
    en: `Write again what release ${release} says; if that was wrong, add a line to corrections.csv: table ${table}, record_id ${record}, column ${column},${valuesEn} with reason and day.`,
  }
}

function quote(text: string | undefined): string {
  return text ? `“${text}”` : '空'
}

function quoteEn(text: string | undefined): string {
  return text ? `“${text}”` : 'empty'
}
