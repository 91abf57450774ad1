// In: where a link or a picture in the text of a notice leads. Out: the path if it lies on this site, or why it cannot be.
import { type Refusal, shorten } from './refusal.ts'

/** The path of an address from the root of the site; undefined where it leads elsewhere; else what is wrong with it. */
export function judgeAddress(address: string, isPicture: boolean): string | Refusal | undefined {
  if (/^\/(?![/\\])[^\s\\]*$/.test(address)) return address
  if (isPicture) return foreignPicture(address)
  if (/^https?:\/\//i.test(address)) return isHonest(address) ? undefined : unreadable(address)
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(address) || /^tel:[+\d-]+$/i.test(address)) return undefined
  return nowhere(address)
}

// Browsers read past tabs and line ends, take \\ for / and https:///x for https://x; nothing of an address is unseen.
const HONEST = /^https?:\/\/[^/?#@\\]+(?:[/?#][^\\]*)?$/i
const UNSEEN = /[\t\n\r\p{Default_Ignorable_Code_Point}]/u

/** Whether an address says whom it asks: https://city.gov.cn@elsewhere.example/ does not. */
function isHonest(address: string): boolean {
  return HONEST.test(address) && !UNSEEN.test(address) && URL.canParse(address)
}

function foreignPicture(address: string): Refusal {
  return {
    value: address,
    message: {
      zh: `图片不能取自别处：${shorten(address)}`,
      en: `A picture must not come from elsewhere: ${shorten(address)}`,
    },
    hint: {
      zh: '删去图片，把其中的文字写进正文，或者给出链接。',
      en: 'Delete the picture; write what it says as text, or link to it.',
    },
  }
}

function unreadable(address: string): Refusal {
  return {
    value: address,
    message: {
      zh: `网址不成立，或含有用户名、密码、反斜线、看不见的字符：${shorten(address)}`,
      en: `This is no address, or it holds a user name, a password, a backslash or what is not seen: ${shorten(address)}`,
    },
    hint: { zh: '核对后照抄网址。', en: 'Check the address and copy it as it is.' },
  }
}

function nowhere(address: string): Refusal {
  return {
    value: address,
    message: {
      zh: `链接应以 https://、http:// 或 /（本站）开头，现为“${shorten(address)}”。`,
      en: `A link begins with https://, http:// or / (this site); found “${shorten(address)}”.`,
    },
    hint: {
      zh: '写全网址；本站网页写作 /notices/公告编号/ 的样子。',
      en: 'Write the whole address; for a page of this site write it like /notices/<id>/.',
    },
  }
}
