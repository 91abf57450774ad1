// In: a text that should be a unified social credit code. Out: the code, or what happened to it (GB 32100-2015).
// Only cells.ts imports it.
import { isCreditCode } from '../credit-code.ts'
import { type Refusal, refuse } from './cell.ts'

/** What every code looks like (ECMA-262, without anchors). */
export const USCC = '[0-9A-HJ-NPQRTUWXY]{18}'
const WHOLE = new RegExp(`^${USCC}$`)

/** A code of 18 characters with the right check character. */
export function readUscc(found: string): string | Refusal {
  if (isCreditCode(found)) return found
  if (/^\d(\.\d+)?E\+?\d+$/i.test(found) || /^\d{15}0{3}$/.test(found)) return madeNumber(found)
  if (!WHOLE.test(found)) return misshapen(found)
  return refuse(
    'uscc',
    `统一社会信用代码的校验位不对（GB 32100-2015）：“${found}”。`,
    `The check character of this credit code is wrong (GB 32100-2015): “${found}”.`,
    '有一位或几位写错了，对照营业执照核对。',
    'At least one character is wrong; compare it with the business licence.',
  )
}

// A spreadsheet keeps 15 digits of a number: it writes the rest as zeros, or the whole as 9.1E+17.
function madeNumber(found: string): Refusal {
  return refuse(
    'uscc',
    `统一社会信用代码被表格软件变成了数字“${found}”，末尾的数字已经丢失。`,
    `A spreadsheet turned this credit code into the number “${found}”; its last digits are lost.`,
    '把该列设为“文本”格式，再从原件重新录入。',
    'Format the column as text and enter the code again from the original.',
  )
}

function misshapen(found: string): Refusal {
  const meant = found.toUpperCase().replace(/[\s-]/g, '')
  const length = [...found].length
  return refuse(
    'uscc',
    `统一社会信用代码应为 18 位数字或大写字母（不用 I、O、S、V、Z），现为“${found}”，${length} 位。`,
    `A unified social credit code has 18 digits or capital letters (no I, O, S, V, Z); found “${found}”, ${length} characters.`,
    isCreditCode(meant) ? `改为 ${meant}。` : '对照营业执照核对。',
    isCreditCode(meant) ? `Write ${meant}.` : 'Compare it with the business licence.',
  )
}
