// 公布, 复评, 撤销, 更名, 更正: what was decided, as the notices say it. In: a notice. Out: body and lists. Only
// notice-document.ts asks.
import { TABLES } from '../entries/tables.ts'
import { articleName } from '../i18n/article.ts'
import { articleOn } from '../law/measures.ts'
import { refusalOf } from '../register/enterprise.ts'
import type { Notice, WindowChange } from '../register/facts.ts'
import type { Register } from '../register/register.ts'
import { finalWindowEnd } from '../register/window.ts'
import { BLANK, type Block } from './document.ts'
import { gradingTable, renameTable, revocationTable, titleTable } from './listed.ts'
import { basisWords, countsByCategory, dayWords, ordinal } from './words.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

/** The first sentence of each part that a notice has. */
export function decisionBody(notice: Notice): Block[] {
  const { titles, gradings, revocations, renames, measures } = notice
  return [
    ...(titles.length > 0 ? [paragraph(announcementWords(notice))] : []),
    ...(gradings.length > 0
      ? [
          paragraph(
            `${basisWords(measures, 're-evaluation')}，经${BLANK}，现将复评结果予以公布：${gradeCounts(notice)}。`,
          ),
        ]
      : []),
    ...(revocations.length > 0
      ? [
          paragraph(
            `${basisWords(measures, 'revocation')}，决定撤销下列${revocations.length}个称号，名单附后。${refusalWords(notice)}`,
          ),
        ]
      : []),
    ...(renames.length > 0 ? [paragraph(`下列${renames.length}家企业的名称变更，名单附后。`)] : []),
    ...(titles.length + gradings.length > 0 ? [paragraph(BLANK)] : []),
  ]
}

/** Until when applications are refused stands in the list; where no reason brings that, nothing is said of it. */
function refusalWords({ revocations, measures }: Notice): string {
  if (!revocations.some(refusalOf)) return ''
  const article = articleOn(measures, 'refusal')
  const basis = article ? `按照该办法${articleName(article, 'zh')}，` : ''
  return `${basis}在名单所列日期以前（含当日），不受理有关企业的认定申请。`
}

/** The lists behind it, with headings where there are several. */
export function decisionLists(register: Register, notice: Notice): Block[] {
  const { titles, revocations, renames } = notice
  const lists: { title: string; table: Block }[] = [
    ...(titles.length > 0
      ? [{ title: `认定（${titles.length}个）`, table: titleTable(register, notice, titles) }]
      : []),
    ...byGrade(notice).map(({ label, gradings }) => ({
      title: `${label}（${gradings.length}个）`,
      table: gradingTable(notice, gradings),
    })),
    ...(revocations.length > 0
      ? [{ title: `撤销（${revocations.length}个）`, table: revocationTable(notice, revocations) }]
      : []),
    ...(renames.length > 0 ? [{ title: `更名（${renames.length}家）`, table: renameTable(renames) }] : []),
  ]
  if (lists.length === 1) return lists.map(({ table }) => table)
  return lists.flatMap(({ title, table }, i): Block[] => [
    { kind: 'heading', text: `${ordinal(i + 1)}${title}` },
    table,
  ])
}

function announcementWords({ titles, measures }: Notice): string {
  const windows = new Set(titles.flatMap(({ candidate }) => (candidate ? [candidate.window] : [])))
  const publicised = [...windows].map(window => {
    return `${dayWords(window.row.starts_on)}至${dayWords(finalWindowEnd(window).day)}`
  })
  const told = publicised.length > 0 ? `，名单于${publicised.join('、')}公示` : ''
  return `${basisWords(measures, 'certification')}，经${BLANK}${told}，现认定${countsByCategory(titles)}，名单附后。`
}

/** In the order of the measures; what all measures have comes behind. */
function byGrade({ gradings, measures }: Notice) {
  const order = measures?.grades.map(({ code }) => code) ?? []
  const rank = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length)
  const groups = [...Map.groupBy(gradings, ({ grade }) => grade.code)]
  return groups
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([, group]) => ({ label: group[0]?.grade.label.zh ?? '', gradings: group }))
}

function gradeCounts(notice: Notice): string {
  return byGrade(notice)
    .map(({ label, gradings }) => `${label}${gradings.length}个`)
    .join('、')
}

/** What a correction, an extension or a withdrawal says. */
export function correctionBody(register: Register, notice: Notice): Block[] {
  const changes = register.windows.flatMap(({ changes, row }) =>
    changes.filter(change => change.notice === notice).map(change => changeWords(row.window_id, change)),
  )
  const corrections = notice.corrections.map(({ row }) => {
    const name = TABLES[row.table as keyof typeof TABLES]
    const columns: Readonly<Record<string, { zh: string }>> = name.columns
    return `${name.title.zh} ${row.record_id}的${columns[row.column]?.zh ?? row.column}由“${row.was ?? ''}”更正为“${row.now ?? ''}”。${row.reason ?? ''}`
  })
  const told = [...changes, ...corrections]
  return (told.length > 0 ? told : [BLANK]).map(paragraph)
}

function changeWords(window_id: string, { row, changedOn }: WindowChange): string {
  if (row.kind === 'withdrawn') return `自${dayWords(changedOn)}起撤回公示（${window_id}）。`
  return `公示（${window_id}）延长至${row.new_ends_on ? dayWords(row.new_ends_on) : BLANK}（含当日）。`
}
