import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyOf, hashTree } from './command.ts'
import { type OpenDesk, openDesk } from './desk-open.ts'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk(copyOf('data'))
})
afterAll(() => desk.close())

const table = (name: string) => readFileSync(join(desk.dir, `${name}.csv`), 'utf8')
const versionIn = (body: string) => /name="version" value="(\w+)"/.exec(body)?.[1] ?? ''
const firstOption = (body: string) => /<option value="([^"]+)"/.exec(body)?.[1] ?? ''

/** Fills in a form, reads what it would write, and writes it; gives what was shown. */
async function write(id: string, fields: Record<string, string>): Promise<string> {
  const shown = await desk.post(`/forms/${id}/review`, fields)
  const done = await desk.post(`/forms/${id}/write`, { ...fields, version: versionIn(shown.body) })
  expect(done.body).toContain('已写入')
  return shown.body
}

describe('small forms', () => {
  test('an objection is received and resolved, and both are taken back', async () => {
    const before = hashTree(desk.dir)
    const candidate_id = firstOption((await desk.get('/forms/objection/')).body)
    expect(candidate_id).toMatch(/^c2024-2-/)
    const shown = await write('objection', { candidate_id, received_on: '2024-06-18' })
    expect(shown).toContain('无异议 → 收到异议，核查中')
    const row = table('objections').trimEnd().split('\n').at(-1) ?? ''
    expect(row).toMatch(new RegExp(`^o2024-2-\\d+,${candidate_id},2024-06-18,,$`))
    const [id = ''] = row.split(',')
    const resolved = await write('resolved', {
      objection_id: id,
      resolved_on: '2024-06-19',
      outcome: 'upheld',
    })
    expect(resolved).toContain('异议成立')
    expect(table('objections')).toContain(`${id},${candidate_id},2024-06-18,2024-06-19,upheld\n`)
    await desk.post('/undo')
    await desk.post('/undo')
    expect(hashTree(desk.dir)).toBe(before)
  })

  test('a window is extended, with the notice that says so', async () => {
    const shown = await write('extension', {
      window_id: 'w2024-2',
      changed_on: '2024-06-19',
      new_ends_on: '2024-06-25',
      notice_title: '关于延长2024年第二批公示期的公告',
      notice_published_on: '2024-06-19',
      notice_document_no: '',
    })
    expect(shown).toContain('公示 w2024-2 由 2024-06-22 延长到 2024-06-25')
    expect(table('window-changes')).toContain('w2024-2,extended,2024-06-19,2024-06-25,correction-2024')
    expect(table('notices')).toContain('correction-2024,correction,关于延长2024年第二批公示期的公告')
    await desk.post('/undo')
  })

  test('a window is withdrawn', async () => {
    const shown = await write('withdrawal', { window_id: 'w2024-2', changed_on: '2024-06-19' })
    expect(shown).toContain('公示 w2024-2 撤回')
    await desk.post('/undo')
  })

  test('a published name is corrected where it stands, and what stood there is kept', async () => {
    const found = await desk.get(`/forms/correction/?text=${encodeURIComponent('毛纱')}`)
    expect(found.body).toContain('record=t2016-1-001')
    const form = await desk.get('/forms/correction/?table=certifications&record=t2016-1-001')
    expect(form.body).toContain('value="毛纱数字化车间"')
    const fields = {
      table: 'certifications',
      record: 't2016-1-001',
      'cell:name': '精梳毛纱数字化车间',
      reason: '漏字',
      corrected_on: '2024-06-19',
    }
    await write('correction', fields)
    expect(table('certifications')).toContain(
      't2016-1-001,,e0007,digital-workshop,false,精梳毛纱数字化车间,2016-1',
    )
    expect(table('corrections')).toMatch(
      /k2024-\d+,certifications,t2016-1-001,name,毛纱数字化车间,精梳毛纱数字化车间,漏字,2024-06-19,\n$/,
    )
    await desk.post('/undo')
  })

  test('what breaks a rule is refused before anything is written, in the words of the rule', async () => {
    const before = hashTree(desk.dir)
    const shown = await desk.post('/forms/correction/review', {
      table: 'enterprises',
      record: 'e0001',
      'cell:uscc': '91000000MAAY8XMA17',
      reason: '错',
      corrected_on: '2024-06-19',
    })
    expect(shown.body).toContain('不能这样写')
    expect(shown.body).not.toContain('写入数据文件夹')
    const forced = await desk.post('/forms/correction/write', {
      table: 'enterprises',
      record: 'e0001',
      'cell:uscc': '91000000MAAY8XMA17',
      reason: '错',
      corrected_on: '2024-06-19',
      version: versionIn(shown.body),
    })
    expect(forced.body).not.toContain('已写入')
    expect(hashTree(desk.dir)).toBe(before)
  })

  test('what is missing is asked for; what was not shown is not written', async () => {
    const before = hashTree(desk.dir)
    expect((await desk.post('/forms/objection/review', { candidate_id: '' })).body).toContain('还没有填')
    const candidate_id = firstOption((await desk.get('/forms/objection/')).body)
    const unseen = await desk.post('/forms/objection/write', { candidate_id, received_on: '2024-06-18' })
    expect(unseen.body).toContain('请再看一遍')
    expect(hashTree(desk.dir)).toBe(before)
  })

  test('a form that is none is not found', async () => {
    expect((await desk.get('/forms/none/')).status).toBe(404)
    expect((await desk.post('/forms/none/write')).status).toBe(404)
  })
})
