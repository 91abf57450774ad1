// In: a row with a credit code. Out: the firm that has it. firm.ts asks.
import { enterprises } from '../../entries/enterprises.ts'
import { type Firm, type Found, foldFirm, namesOf } from '../match/enterprises.ts'
import { placeWords } from '../notes.ts'
import { cellOf, spotOf } from '../shape/list.ts'
import { chooseFirm, type FirmCell } from './choose-firm.ts'
import { isNothing, refusalOf } from './read-cell.ts'
import { refuseRow, type Work } from './work.ts'

/** The code of a row: '' where it has none; undefined where it was refused. Never repaired. */
export function readCode(work: Work, { list, row }: FirmCell): string | undefined {
  const written = cellOf(list, row, 'uscc')
  // Blanks, quotes, tabs and ="…" around it are helpers that keep it text; they are no part of it.
  const found = written.normalize('NFKC').replace(/[\s='"`’\p{Cf}]/gu, '')
  if (found === '' || isNothing(found)) return ''
  const code = found.toUpperCase()
  const refusal = refusalOf(enterprises.columns.uscc, code)
  if (refusal) {
    return refuseRow(work, list, row, 'uscc', {
      rule: `cell/${refusal.kind}`,
      message: refusal.message.zh,
      hint: refusal.hint.zh,
    })
  }
  if (code !== written) {
    const spot = spotOf(list, row, 'uscc')
    work.notes.changed.push({ ...spot, was: written, now: code })
    work.notes.said.push(
      found === code
        ? `${placeWords(spot)} 信用代码前后的空格、引号已去掉`
        : `信用代码小写已改为大写（${placeWords(spot)}）`,
    )
  }
  return code
}

/** The firm that has the code, or the name where no firm has the code; undefined where neither is known. */
export function byCode(work: Work, cell: FirmCell, name: string, code: string): Found | 'asked' | undefined {
  const firm = work.firms.byCode(code)
  const place = placeWords(spotOf(cell.list, cell.row))
  if (firm) {
    const names = [...namesOf(firm), firm.presentName]
    const own = names.includes(name) ? name : names.find(one => foldFirm(one) === foldFirm(name))
    if (own === undefined && !firm.enterprise) return refuseSecondName(work, cell, firm, name)
    if (own === undefined) sayCodeWins(work, place, firm, name, code, work.firms.byName(name))
    return { firm, by: 'code', name: own }
  }
  const called = work.firms.byName(name)
  const [named] = called.filter(one => one.firm.code === undefined)
  if (named)
    work.notes.said.push(
      `${place} ${named.firm.id} 在登记簿里没有信用代码，名单写 ${code}；核对后可补进企业表`,
    )
  if (named || called.length === 0) return named
  const codes = called.map(one => one.firm.code).join('、')
  const ask = `“${name}”在登记簿里的信用代码是 ${codes}，名单写 ${code}：是同一家，还是同名的另一家？`
  return chooseFirm(
    work,
    cell,
    ask,
    called.map(one => one.firm),
    true,
  )
}

/** Two names under one code, and the register knows neither: one of them is a slip. */
function refuseSecondName(work: Work, { list, row }: FirmCell, firm: Firm, name: string): 'asked' {
  refuseRow(work, list, row, 'uscc', {
    rule: 'import/code-twice',
    message: `这个信用代码在前面是“${firm.name}”的，这一行写“${name}”。`,
    hint: '对照营业执照：代码抄错的改正代码，是同一家的统一名称。',
  })
  return 'asked'
}

function sayCodeWins(
  { notes }: Work,
  place: string,
  firm: Firm,
  name: string,
  code: string,
  called: readonly Found[],
): void {
  const [other] = called
  const words = `${place} 信用代码 ${code} 是 ${firm.id}“${firm.presentName}”的，名单写“${name}”：以信用代码为准`
  if (other) notes.warnings.push(`${words}；而“${name}”是 ${other.firm.id}，请核对代码是否串行`)
  else notes.said.push(`${words}；若已更名，请另记更名`)
}
