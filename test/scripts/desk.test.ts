import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MOST_BYTES } from '../../scripts/desk/body.ts'
import { BASE } from '../papers/plan-for.ts'
import { copyOf, hashTree, ROOT, runHere } from './command.ts'
import { type OpenDesk, openDesk, TOKEN } from './desk-open.ts'

const paperOf = (name: string, file: string) =>
  readFileSync(join(import.meta.dirname, '../papers/cases', name, file))
const LIST = { '名单.xlsx': paperOf('01-grouped-list', '名单.xlsx') }
const ANSWERS = {
  'answer:notice.published_on': '2024-07-05',
  'answer:notice.measures': 'weihai-2021',
  'answer:notice.document_no': '无',
}

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const versionIn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''

describe('the desk refuses', () => {
  const own = () => `http://127.0.0.1:${desk.port}`

  test.each([
    ['another host, as a name led to this machine has', { host: 'register.example.org' }],
    ['another port of this machine', { host: '127.0.0.1:1' }],
    ['a page of another site that looks', { 'sec-fetch-site': 'cross-site' }],
    ['a page of another site that reads', { origin: 'https://example.org' }],
  ])('%s', async (_, headers) => {
    expect((await desk.send('GET', `/${TOKEN}/`, headers)).status).toBe(403)
  })

  test.each([
    ['another site', { origin: 'https://example.org' }],
    ['a page without an origin', { origin: 'null' }],
    ['whoever does not say', {}],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ])('a form of %s, and does nothing', async (_, headers) => {
    const before = hashTree(desk.dir)
    expect((await desk.send('POST', `/${TOKEN}/undo`, headers)).status).toBe(403)
    expect(hashTree(desk.dir)).toBe(before)
  })

  test.each(['/', '', '/wrong/', `/${TOKEN.slice(1)}/`, `/${TOKEN}x/`, '/assets/desk.css'])(
    'an address without the token: %s',
    async path => {
      const heard = await desk.send('GET', path)
      expect(heard.status).toBe(403)
      expect(heard.body).not.toContain(TOKEN)
    },
  )

  test.each([
    '/preview/../../../../etc/passwd',
    '/preview/%2e%2e/%2e%2e/etc/passwd',
    '/preview/..%2f..%2fetc/passwd',
    '/assets/..%5c..%5cpackage.json',
    '/assets/%00desk.css',
    '/assets/%E0%A4%A',
  ])('a path that leads elsewhere: %s', async path => {
    expect((await desk.send('GET', `/${TOKEN}${path}`)).status).toBe(400)
  })

  test('other methods than pages and forms send', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE'])
      expect((await desk.send(method, `/${TOKEN}/`)).status).toBe(405)
  })

  test('a body that is too large, by what it says of itself and by what it is', async () => {
    const headers = { origin: own(), 'content-type': 'multipart/form-data; boundary=x' }
    const told = { ...headers, 'content-length': String(MOST_BYTES + 1) }
    const heard = await desk.send('POST', `/${TOKEN}/papers/add`, told).catch(() => ({ status: 413 }))
    expect(heard.status).toBe(413)
    const sent = await desk
      .send(
        'POST',
        `/${TOKEN}/papers/add`,
        { ...headers, 'transfer-encoding': 'chunked' },
        new Uint8Array(MOST_BYTES + 1),
      )
      .catch(() => ({ status: 413 }))
    expect(sent.status).toBe(413)
  })
})

test('every page is ours alone: nothing runs, loads, frames or is kept elsewhere', async () => {
  for (const path of ['/', '/papers/', '/problems/', '/publish/']) {
    const { status, headers, body } = await desk.get(path)
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(body).not.toMatch(/\s(?:style|on\w+)=|<style|<script>|https?:\/\/(?!127)/)
  }
})

describe('a paper on the desk', () => {
  test('is asked about, shown with who is meant, written in one step, and taken back', async () => {
    const before = hashTree(desk.dir)
    const asked = await desk.post('/papers/add', {}, LIST)
    expect(asked.body).toContain('是哪天发布的')
    expect(asked.body).toContain('名单写的是“　文登示例丁木家具有限公司”')
    expect(asked.body).toContain('机加工数字化车间：有效，2023：合格')
    expect(asked.body).not.toContain('写入数据文件夹')
    const ready = await desk.post('/papers/answers', ANSWERS)
    expect(ready.body).toContain('写 企业 2 行、公告 1 行、公示 1 行、候选 5 行')
    expect(ready.body).toContain('公示 w2024-3：2024-07-08 至 2024-07-12')
    expect(hashTree(desk.dir)).toBe(before)
    const written = await desk.post('/papers/write', { version: versionIn(ready.body) })
    expect(written.body).toContain('已写入（第 1 次）')
    expect(readFileSync(join(desk.dir, 'candidates.csv'), 'utf8')).toContain('c2024-3-005')
    const undone = await desk.post('/undo')
    expect(undone.body).toContain('已取回')
    expect(hashTree(desk.dir)).toBe(before)
  })

  test('is not written where the folder was changed since it was shown', async () => {
    const other = await openDesk()
    await other.post('/papers/add', {}, LIST)
    const ready = await other.post('/papers/answers', ANSWERS)
    const path = join(other.dir, 'enterprises.csv')
    writeFileSync(path, `${readFileSync(path, 'utf8')}e0099,威海示例未见机械有限公司,,huancui,,\n`)
    const before = hashTree(other.dir)
    const written = await other.post('/papers/write', { version: versionIn(ready.body) })
    expect(written.body).toContain('刚刚变过')
    expect(hashTree(other.dir)).toBe(before)
    // Shown again, it is written as it is now: the next number goes on behind the new row.
    expect((await other.post('/papers/write', { version: versionIn(written.body) })).body).toContain('已写入')
    expect(readFileSync(path, 'utf8')).toContain('\ne0100,')
    await other.close()
  })

  test('waits where another program writes into the folder', async () => {
    const other = await openDesk()
    await other.post('/papers/add', {}, LIST)
    const ready = await other.post('/papers/answers', ANSWERS)
    const holder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
    mkdirSync(`${other.dir}.imports`, { recursive: true })
    writeFileSync(join(`${other.dir}.imports`, 'lock'), String(holder.pid))
    const before = hashTree(other.dir)
    const written = await other.post('/papers/write', { version: versionIn(ready.body) })
    expect(written.body).toContain('另一个导入正在进行')
    expect(hashTree(other.dir)).toBe(before)
    holder.kill()
    await other.close()
  })

  test('that cannot be read is told in a sentence, and nothing is written', async () => {
    const other = await openDesk()
    const heard = await other.post('/papers/add', {}, { '名单.pdf': new TextEncoder().encode('%PDF-1.7\n') })
    expect(heard.body).toContain('不能导入（1）')
    const cleared = await other.post('/papers/clear')
    expect(cleared.body).toContain('名单已拿走')
    await other.close()
  })

  test('escapes whatever stands in it', async () => {
    const other = await openDesk()
    const text =
      '2024年第三批拟认定名单\n序号,企业名称,车间名称,类别\n1,<script>alert(1)</script>,"""><img src=x>数字化车间",数字化车间\n'
    const heard = await other.post('/papers/add', {}, { '"><b>.csv': new TextEncoder().encode(text) })
    expect(heard.body).not.toMatch(/<script>alert|<img|<b>/)
    expect(heard.body).toContain('&lt;script&gt;')
    await other.close()
  })
})

describe('npm run desk', () => {
  test('2 for wrong usage', async () => {
    expect((await runHere('desk', ['--port', 'x'])).code).toBe(2)
    expect((await runHere('desk', ['--data', join(ROOT, 'nowhere')])).code).toBe(2)
    expect((await runHere('desk', ['--nonsense'])).code).toBe(2)
  })

  test('3 where the port is not free', async () => {
    const { code, stderr } = await runHere('desk', ['--data', copyOf(BASE), '--port', String(desk.port)])
    expect(code).toBe(3)
    expect(stderr).not.toContain('    at ')
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('0 after %s, and nothing is left behind', async signal => {
    const dir = copyOf(BASE)
    const child = spawn(process.execPath, ['scripts/desk.ts', '--data', dir], { cwd: ROOT })
    const ended = new Promise(resolve => child.once('close', resolve))
    const address = await new Promise<string>(resolve => {
      let said = ''
      child.stdout.setEncoding('utf8').on('data', text => {
        said += text
        const [found] = /http:\S+/.exec(said) ?? []
        if (found) resolve(found)
      })
    })
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/)
    expect((await fetch(address)).status).toBe(200)
    child.kill(signal)
    expect(await ended).toBe(0)
    expect(existsSync(`${dir}.imports`)).toBe(false)
  })
})
