// In: a text that should be an address on the web. Out: whether it is one that may be published.
// Cells and settings ask here, and the doors that take an address.
import { type Refusal, refuse } from './cell.ts'

/** An absolute http(s) address, as written, without a user name or password before its host. */
export function readWebAddress(found: string): string | Refusal {
  const url = /^https?:\/\//i.test(found) && URL.canParse(found) ? new URL(found) : undefined
  if (!url || /[\\\s]/.test(found)) return noAddress(found)
  return url.username || url.password || /^[^/?#]*@/.test(found.replace(/^\w+:\/\//, ''))
    ? withUser(found, url)
    : found
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
