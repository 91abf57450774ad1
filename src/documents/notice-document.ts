// In: a register and one of its notices, published or not. Out: the notice as bureaus issue it, a draft to be finished by hand. Pure;
// the desk shows it as a page to print, as a Word file and as plain text.
import type { Notice } from '../register/facts.ts'
import type { Register } from '../register/register.ts'
import { correctionBody, decisionBody, decisionLists } from './decisions.ts'
import { BLANK, type Block, type Document } from './document.ts'
import { publicityBody, publicityList } from './publicity.ts'

/** The notice as a document; what no record says is a blank. */
export function documentOf(register: Register, notice: Notice): Document {
  const { row } = notice
  const blocks = listsOf(register, notice)
  const body = bodyOf(register, notice)
  const isForAll = row.kind === 'publicity' || row.kind === 'correction'
  return {
    title: row.title,
    number:
      row.document_no ?? (isForAll ? undefined : `${BLANK}〔${row.published_on.slice(0, 4)}〕${BLANK}号`),
    addressee: isForAll ? undefined : `${BLANK}：`,
    body: [...body, ...(blocks.length > 0 ? [attachmentLine(row.title)] : [])],
    attachment: blocks.length > 0 ? { title: listTitle(row.title), blocks } : undefined,
    // The day on which it is signed is not the day on which it is published.
    signature: [row.issuer ?? BLANK, '【　　　　】年【　　】月【　　】日'],
  }
}

function bodyOf(register: Register, notice: Notice): Block[] {
  if (notice.row.kind === 'publicity') return publicityBody(notice)
  if (notice.row.kind === 'correction') return correctionBody(register, notice)
  return decisionBody(notice)
}

function listsOf(register: Register, notice: Notice): Block[] {
  return [...publicityList(register, notice), ...decisionLists(register, notice)]
}

function attachmentLine(title: string): Block {
  return { kind: 'paragraph', text: `附件：${listTitle(title)}` }
}

/** 关于公布2024年第一批…名单的通知 → 2024年第一批…名单. */
function listTitle(title: string): string {
  const core = title.replace(/^关于(?:公布|印发)?/, '').replace(/的(?:公示|公告|通知|通报|决定)$/, '')
  return /(?:名单|结果)$/.test(core) ? core : '名单'
}
