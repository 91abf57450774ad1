// In: a row. Out: the firm that it means: one of the register, or a new one, which is drafted. By the code; else by a name to
// the letter; else by a name folded; near names are asked. Only draft/ imports it.
import { trimBlank } from '../../characters.ts'
import { enterprises } from '../../entries/enterprises.ts'
import { type Firm, type Found, foldFirm, namesOf } from '../match/enterprises.ts'
import { placeWords } from '../notes.ts'
import { cellOf, columnOf, type List, type Row, spotOf } from '../shape/list.ts'
import { cleanFirmName } from './clean.ts'
import { isNothing, readCell, refusalOf } from './read-cell.ts'
import { addRow, askRow, refuseRow, rowQuestion, type Work } from './work.ts'

/** Which of firms with near names a row means by all else that it says, and in words why; undefined where nothing tells. */
export type Settle = (near: readonly Firm[]) => { firm: Firm; because: string } | undefined

/** The firm of a row; undefined where it was refused, or is asked. `field` is the column of the name. */
export function readFirm(
  work: Work,
  list: List,
  row: Row,
  district: string | undefined,
  field = 'enterprise',
  settle: Settle = () => undefined,
): Firm | undefined {
  const written = cellOf(list, row, field)
  const { text, done } = cleanFirmName(written)
  const { name, former } = namesIn(text)
  if (name === '') return refuseNameless(work, list, row, field)
  const code = readCode(work, list, row)
  if (code === undefined) return undefined
  const firm =
    code === ''
      ? (byBothNames(work, list, row, field, name, former) ??
        byName(work, list, row, field, name, district, settle))
      : byCode(work, list, row, field, name, code)
  if (firm === 'asked') return undefined
  if (firm) {
    sayHow(work, list, row, field, written, done, firm)
    return firm.firm
  }
  return draftFirm(work, list, row, field, { written, name, done, code, district })
}

/** 新名称（原旧名称）: the name, and the one it had; `former` is '' where the cell has one name alone. */
function namesIn(text: string): { name: string; former: string } {
  const [, name = text, former = ''] =
    /^(.{4,})（(?:原名称?|曾用名|更名前|原)[:：为]?(.{2,}(?:公司|厂|集团|合作社|中心))）$/u.exec(text) ?? []
  return { name, former }
}

/** The firm that a cell of two names means; undefined where it has one, or where the register knows neither. */
function byBothNames(
  work: Work,
  list: List,
  row: Row,
  field: string,
  name: string,
  former: string,
): Found | 'asked' | undefined {
  if (former === '') return undefined
  const all = [...work.firms.byName(name), ...work.firms.byName(former)]
  const firms = [...new Set(all.map(one => one.firm))]
  const ask = `“${name}”和“${former}”在登记簿里是两家企业，是哪一家？`
  if (firms.length > 1) return choose(work, list, row, field, ask, firms, false)
  const [found] = all
  if (found && !namesOf(found.firm).some(one => foldFirm(one) === foldFirm(name)))
    work.notes.said.push(
      `${placeWords(spotOf(list, row))} “${former}”是 ${found.firm.id}，名单写现名“${name}”；若已更名，请另记更名`,
    )
  return found
}

function refuseNameless(work: Work, list: List, row: Row, field: string): undefined {
  const number = trimBlank(cellOf(list, row, 'seq'))
  refuseRow(work, list, row, field, {
    rule: 'import/empty-name',
    message: number ? `第 ${number} 号没有企业名称。` : '这一行没有企业名称。',
    hint: '对照原件补上企业名称；多出来的序号删去整行。',
  })
}

/** The code of a row: '' where it has none; undefined where it was refused. Never repaired. */
function readCode(work: Work, list: List, row: Row): string | undefined {
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

function byCode(
  work: Work,
  list: List,
  row: Row,
  field: string,
  name: string,
  code: string,
): Found | 'asked' | undefined {
  const firm = work.firms.byCode(code)
  const place = placeWords(spotOf(list, row))
  if (firm) {
    const names = [...namesOf(firm), firm.presentName]
    const own = names.includes(name) ? name : names.find(one => foldFirm(one) === foldFirm(name))
    if (own === undefined && !firm.enterprise) return refuseSecondName(work, list, row, firm, name)
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
  return choose(
    work,
    list,
    row,
    field,
    ask,
    called.map(one => one.firm),
    true,
  )
}

/** Two names under one code, and the register knows neither: one of them is a slip. */
function refuseSecondName(work: Work, list: List, row: Row, firm: Firm, name: string): 'asked' {
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

function byName(
  work: Work,
  list: List,
  row: Row,
  field: string,
  name: string,
  district: string | undefined,
  settle: Settle,
): Found | 'asked' | undefined {
  const found = work.firms.byName(name)
  if (found.length === 1) return found[0]
  if (found.length > 1)
    return choose(
      work,
      list,
      row,
      field,
      `登记簿里有 ${found.length} 家企业用过“${name}”这个名称，是哪一家？`,
      found.map(one => one.firm),
      false,
    )
  const near = work.nearFirms(name, district)
  if (near.length === 0) return undefined
  const settled = work.answers.has(rowQuestion(work, list, row, 'enterprise')) ? undefined : settle(near)
  if (settled) {
    work.notes.said.push(`${placeWords(spotOf(list, row))} 登记簿里没有“${name}”，${settled.because}：认作它`)
    return { firm: settled.firm, by: 'name', name: settled.firm.presentName }
  }
  return choose(
    work,
    list,
    row,
    field,
    `登记簿里没有“${name}”，有名称相近的，是其中哪一家，还是新的企业？`,
    near,
    true,
  )
}

function choose(
  work: Work,
  list: List,
  row: Row,
  field: string,
  ask: string,
  firms: readonly Firm[],
  mayBeNew: boolean,
): Found | 'asked' | undefined {
  const options = firms.map(firm => ({ value: firm.id, label: `${firm.id} ${describe(work, firm)}` }))
  if (mayBeNew) options.push({ value: 'new', label: 'new 新的企业' })
  const read = (text: string) => firmNamed(work, text)
  const answer = askRow(work, list, row, { what: 'enterprise', field, ask, options, read })
  if (answer === undefined) return 'asked'
  const firm = work.firms.byId(answer)
  return firm && { firm, by: 'name', name: firm.presentName }
}

/** The firm that an answer names, one of the options or not: by its id, its code, or a name that no other has. */
export function firmNamed({ firms }: Work, text: string): string | undefined {
  const [only, ...others] = firms.byName(cleanFirmName(text).text)
  const named = others.length === 0 ? only?.firm : undefined
  return (firms.byId(text) ?? firms.byCode(text.toUpperCase()) ?? named)?.id
}

/** 威海示例己泰精密有限公司（环翠区，1 个称号）. */
function describe(work: Work, firm: Firm): string {
  const district = work.register.districts.find(one => one.district === firm.district)?.name
  const titles = firm.enterprise?.titles.map(({ name }) => name) ?? []
  const told =
    titles.length > 0 ? `称号：${titles.slice(0, 3).join('、')}${titles.length > 3 ? '等' : ''}` : '没有称号'
  return `${firm.presentName}（${[district, told].filter(Boolean).join('，')}）`
}

function sayHow(
  work: Work,
  list: List,
  row: Row,
  field: string,
  written: string,
  done: readonly string[],
  { firm, by, name }: Found,
): void {
  const spot = spotOf(list, row, field)
  const place = placeWords(spot)
  const title = columnOf(list, field)?.title ?? '企业名称'
  if (name !== undefined && written !== name) work.notes.changed.push({ ...spot, was: written, now: name })
  const isFormer = by !== 'succeeded' && name !== undefined && name !== firm.presentName
  for (const words of done.filter(words => words !== '括号已改为全角'))
    work.notes.said.push(`${place} ${title}${words}`)
  if (by === 'folded' || (by === 'name' && done.includes('括号已改为全角')))
    work.notes.said.push(
      `${place} “${trimBlank(written)}”与登记的“${name}”只差括号、空格或标记（括号半角 → 全角等），认作 ${firm.id}`,
    )
  if (by === 'succeeded')
    work.notes.said.push(
      `${place} “${name}”是另一家企业并入 ${firm.id} 时公布的名称，认作 ${firm.id}“${firm.presentName}”`,
    )
  if (isFormer) work.notes.said.push(`${place} “${name}”是 ${firm.id} 的原名称，现名“${firm.presentName}”`)
}

interface NewFirm {
  written: string
  name: string
  done: readonly string[]
  code: string
  district: string | undefined
}

function draftFirm(work: Work, list: List, row: Row, field: string, made: NewFirm): Firm | undefined {
  const { written, name, done, code, district } = made
  const spot = spotOf(list, row, field)
  const refusal = refusalOf(enterprises.columns.name, name)
  if (refusal) {
    return refuseRow(work, list, row, field, {
      rule: `cell/${refusal.kind}`,
      message: refusal.message.zh,
      hint: refusal.hint.zh,
    })
  }
  const title = columnOf(list, field)?.title ?? '企业名称'
  for (const words of done) work.notes.said.push(`${placeWords(spot)} ${title}${words}`)
  if (written !== name) work.notes.changed.push({ ...spot, was: written, now: name })
  const id = work.mint.enterprise()
  const established_on = readCell(work, list, row, 'enterprises', 'established_on')
  const industry = readCell(work, list, row, 'enterprises', 'industry')
  addRow(work, 'enterprises', {
    values: { enterprise_id: id, name, uscc: code, district: district ?? '', established_on, industry },
    list,
    row,
    fields: { enterprise_id: field, name: field },
  })
  const firm = { id, name, presentName: name, code: code || undefined, district, enterprise: undefined }
  work.firms.add(firm)
  return firm
}
