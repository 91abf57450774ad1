// In: a text that should be an address on the web. Out: whether it is one that may be published.
// Cells and settings ask here, and the doors that take an address.
import { shorten } from '../problem.ts'
import { isRefusal, type Refusal, refuse } from './cell.ts'

/** An absolute http(s) address, as written, without a user name or password before its host. */
export function readWebAddress(found: string): string | Refusal {
  const url = /^https?:\/\/[^/]/i.test(found) && URL.canParse(found) ? new URL(found) : undefined
  if (!url || /[\\\s]/.test(found)) return noAddress(found)
  return url.username || url.password || /^[^/?#]*@/.test(found.replace(/^\w+:\/\//, ''))
    ? withUser(found, url)
    : found
}

/** The address of a site: its path is the base, which is told apart. */
export function readSiteAddress(found: string): string | Refusal {
  const address = readWebAddress(found)
  if (isRefusal(address)) return address
  const { origin, pathname, search, hash } = new URL(address)
  if (pathname === '/' && search === '' && hash === '') return address
  return refuse(
    'url',
    `网站的网址只写到域名，现为“${found}”，后面的部分会丢失。`,
    `The address of the site ends with its host; found “${found}”, of which the rest would be lost.`,
    `改为 ${origin}/ ，路径写在 base 里。`,
    `Write ${origin}/ and the path in base.`,
  )
}

const BASE = /^\/(?:[A-Za-z0-9_][A-Za-z0-9._~-]*\/)*$/
const LONGEST_BASE = 200

/** The path under which a site lies, from slash to slash; only what needs no encoding may stand in it. */
export function readBase(found: string): string | Refusal {
  if (BASE.test(found) && found.length <= LONGEST_BASE) return found
  return refuse(
    'setting',
    `网站所在的路径应以 / 开头、以 / 结尾，由字母、数字和 - _ . ~ 组成，至多 ${LONGEST_BASE} 个字符，现为“${shorten(found)}”。`,
    `The path of the site begins and ends with /, is made of letters, digits and - _ . ~ and has at most ${LONGEST_BASE} characters; found “${shorten(found)}”.`,
    '例如 / 或 /register/。',
    'For instance / or /register/.',
  )
}

function noAddress(found: string): Refusal {
  return refuse(
    'url',
    `应为以 http:// 或 https:// 开头的网址，现为“${found}”。`,
    `Expected an address that begins with http:// or https://; found “${found}”.`,
    '从浏览器地址栏复制完整网址。',
    'Copy the whole address from the browser.',
  )
}

// Whoever reads https://weihai.gov.cn@evil.example/ takes it for the page of another host.
function withUser(found: string, { host }: URL): Refusal {
  return refuse(
    'url',
    `网址的主机名前不能写用户名、密码和 @：“${found}”实际指向 ${host}。`,
    `An address holds no user name, password or @ before its host: “${found}” really leads to ${host}.`,
    '从浏览器地址栏复制完整网址，核对主机名。',
    'Copy the whole address from the browser and check its host.',
  )
}
