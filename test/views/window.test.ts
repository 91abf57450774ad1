import { describe, expect, test } from 'vitest'
import { PAGE_SIZE } from '../../src/views/paging.ts'
import { windowPage, windowPages } from '../../src/views/window.ts'
import { candidate, editionOf, notice, type Rows, revoked, title } from './world.ts'

const WORKING = { publicity: { days: 5, day_kind: 'working', first_day_counts: true, article: 12 } }

function opened(starts_on: string, ends_on = ''): Rows {
  return {
    notices: [notice('n-x', 'publicity', starts_on, 'x')],
    windows: [{ window_id: 'wx', notice_id: 'n-x', subject: 'recognition', starts_on, ends_on }],
    candidates: [{ ...candidate('cx', 'e2', '新车间'), window_id: 'wx' }],
  }
}

describe('windowPage', () => {
  test('says by which article the period is counted, and both readings in one line', () => {
    const { counted } = windowPage(editionOf(opened('2024-06-17'), '2024-06-19'), 'zh', 'wx')
    expect(counted.lines[0]).toContain('没有载明截止日期')
    expect(counted.law?.article).toMatchObject({
      text: '第十二条',
      path: '/measures/law/',
      hash: 'article-12',
    })
    expect(counted.law?.reading).toBe(
      '规定公示5天：从当天算起到2024年6月21日，从第二天算起到2024年6月22日。本站从第二天算起，与《民法典》第二百零一条一致，提出异议的时间不因此缩短。',
    )
  })

  test('a computed end is marked, a printed one is not', () => {
    const computed = windowPage(editionOf(opened('2024-06-17'), '2024-06-19'), 'zh', 'wx')
    const printed = windowPage(editionOf(opened('2024-06-17', '2024-06-21'), '2024-06-19'), 'zh', 'wx')
    expect([computed.window.isComputed, printed.window.isComputed]).toEqual([true, false])
    expect(printed.counted.lines).toEqual(['截止日期是公告载明的，以公告为准。'])
    expect(printed.counted.law?.reading).not.toContain('本站从')
  })

  test('working days across a holiday: which days do not count and which do against their weekday', () => {
    const edition = editionOf(opened('2023-09-28'), '2023-10-07', WORKING)
    const { window, counted } = windowPage(edition, 'zh', 'wx')
    expect([window.to, window.days, window.counted]).toEqual(['2023-10-10', 13, 5])
    expect(counted.exceptions).toEqual([
      '其中不计入的日子：9月29日（中秋节、国庆节）、9月30日（中秋节、国庆节）、10月1日（中秋节、国庆节）、10月2日（中秋节、' +
        '国庆节）、10月3日（中秋节、国庆节）、10月4日（中秋节、国庆节）、10月5日（中秋节、国庆节）、10月6日（中秋节、国庆节）。',
      '其中调休上班、计入的日子：10月7日（中秋节、国庆节调休）、10月8日（中秋节、国庆节调休）。',
    ])
    expect(window.strip.filter(({ isCounted }) => !isCounted).map(({ day }) => day)).toHaveLength(8)
  })

  test('a first day that is not counted is said, and drawn so', () => {
    const law = { publicity: { ...WORKING.publicity, days: 7, first_day_counts: false } }
    const { window } = windowPage(editionOf(opened('2024-06-17'), '2024-06-19', law), 'zh', 'wx')
    expect([window.to, window.days, window.counted, window.countedLater]).toEqual(['2024-06-26', 10, 8, 7])
    expect(window.strip[0]?.isCounted).toBe(false)
    const printed = windowPage(editionOf(opened('2024-06-17', '2024-06-26'), '2024-06-19', law), 'zh', 'wx')
    expect(printed.window.countedLater).toBeUndefined()
  })

  test('until all is decided it says what follows, by which article, and how long that has taken', () => {
    const rows: Rows = {
      ...opened('2024-06-17', '2024-06-21'),
      notices: [
        ...(opened('2024-06-17').notices ?? []),
        notice('n-y', 'publicity', '2024-01-02', 'y'),
        notice('n-z', 'announcement', '2024-01-22', 'y'),
      ],
      windows: [
        ...(opened('2024-06-17', '2024-06-21').windows ?? []),
        {
          window_id: 'wy',
          notice_id: 'n-y',
          subject: 'recognition',
          starts_on: '2024-01-02',
          ends_on: '2024-01-06',
        },
      ],
      candidates: [
        ...(opened('2024-06-17').candidates ?? []),
        { ...candidate('cy', 'e2', '三车间'), window_id: 'wy' },
      ],
      certifications: [title('ty', 'e2', 'n-z', '2024-01-22', { candidate_id: 'cy', name: '三车间' })],
    }
    const nextOf = (id: string, day: string) => windowPage(editionOf(rows, day), 'zh', id).next
    expect(nextOf('wx', '2024-06-19')).toMatchObject({
      sentence: '公示期满后公布认定名单；收到异议的，核查有结果以后再作决定',
      article: { text: '第十二条', hash: 'article-12' },
      usual: '以往从截止到公布用了7至16天。',
    })
    expect(nextOf('w1', '2024-06-19')).toBeUndefined()
    expect(nextOf('w1', '2023-09-06')).toMatchObject({ usual: undefined })
  })

  test('a closed window that proposed revocations says how many there were', () => {
    const rows: Rows = {
      notices: [notice('n-p', 'publicity', '2024-05-13')],
      windows: [
        {
          window_id: 'wp',
          notice_id: 'n-p',
          subject: 'revocation',
          starts_on: '2024-05-13',
          ends_on: '2024-05-17',
        },
      ],
      'proposed-revocations': [{ proposal_id: 'p1', window_id: 'wp', title_id: 't1', reasons: '5' }],
      revocations: [revoked('r1', 't1', '2024-06-03', '5')],
    }
    const headOn = (day: string) => windowPage(editionOf(rows, day), 'zh', 'wp')
    expect(headOn('2024-06-02').window.result).toBeUndefined()
    expect(headOn('2024-06-02').next?.article?.text).toBe('第十六条')
    expect(headOn('2024-06-03').window.result).toBe('1个已撤销')
  })

  test('a withdrawn window says that it is, and not how to object', () => {
    const change = { window_id: 'w1', kind: 'withdrawn', changed_on: '2023-09-06' }
    const edition = editionOf({ 'window-changes': [change] }, '2023-09-07')
    expect(windowPage(edition, 'zh', 'w1').window.object).toMatchObject({
      how: undefined,
      over: '本次公示已于2023年9月6日撤回，不再受理异议。',
      overFrom: undefined,
    })
  })

  test('a live page has the note for the day after the end, a dated one only once it is over', () => {
    const on = (day: string, isLive: boolean) =>
      windowPage({ ...editionOf({}, day), isLive }, 'zh', 'w1').window.object
    expect(on('2023-09-06', true)).toMatchObject({ over: expect.any(String), overFrom: '2023-09-09' })
    expect(on('2023-09-06', false)).toMatchObject({ over: undefined, overFrom: undefined })
    expect(on('2023-09-09', false)).toMatchObject({ over: expect.any(String), overFrom: undefined })
  })

  test('an extension says from when to when, and by which notice', () => {
    const rows: Rows = {
      notices: [notice('n-fix', 'correction', '2023-09-07', '2023-1')],
      'window-changes': [
        {
          window_id: 'w1',
          kind: 'extended',
          changed_on: '2023-09-07',
          new_ends_on: '2023-09-12',
          notice_id: 'n-fix',
        },
      ],
    }
    const before = windowPage(editionOf(rows, '2023-09-06'), 'zh', 'w1')
    const after = windowPage(editionOf(rows, '2023-09-07'), 'zh', 'w1')
    expect([before.window.to, before.changes.rows]).toEqual(['2023-09-08', []])
    expect(after.counted.lines[0]).toBe('原定2023年9月8日截止，后延长到2023年9月12日。')
    expect(after.changes.rows).toMatchObject([{ kind: '延长', notice: { path: '/notices/n-fix/' } }])
  })

  test('candidates tell their state and their objections, never who objected, never why not', () => {
    const rows: Rows = {
      candidates: [candidate('c2', 'e2', '二号车间')],
      objections: [{ objection_id: 'o1', candidate_id: 'c2', received_on: '2023-09-05' }],
    }
    const candidates = windowPage(editionOf(rows, '2023-09-06'), 'zh', 'w1').lists[0]?.table
    expect(candidates?.rows).toMatchObject([
      { name: '一车间', status: { status: 'in-publicity' }, objections: undefined },
      { name: '二号车间', status: { status: 'in-publicity' }, objections: { status: 'received' } },
    ])
    expect(candidates?.columns.map(({ key }) => key)).toEqual([
      'name',
      'enterprise',
      'district',
      'objections',
      'status',
    ])
  })

  test('a long list is cut into pages, of which the first alone tells of the window', () => {
    const candidates = Array.from({ length: PAGE_SIZE }, (_, i) => candidate(`x${i}`, 'e2', `${i}号车间`))
    const edition = editionOf({ candidates }, '2023-09-06')
    expect(windowPages(edition.snapshot)).toEqual(['w1', 'w1/2'])
    const [first, second] = ['w1', 'w1/2'].map(id => windowPage(edition, 'zh', id))
    expect([first?.isFirst, second?.isFirst]).toEqual([true, false])
    expect(second?.lists).toMatchObject([{ first: PAGE_SIZE + 1, total: PAGE_SIZE + 1, current: 1 }])
    expect(second?.lists[0]?.table.rows).toHaveLength(1)
    expect(second?.lists[0]?.table.columns).toEqual(first?.lists[0]?.table.columns)
    expect(second?.head).toMatchObject({
      path: '/publicity/w1/2/',
      title: expect.stringContaining('第2页'),
    })
  })

  test('a window for revocations lists the titles, their grounds and their state, which it does not change', () => {
    const rows: Rows = {
      notices: [notice('n-px', 'publicity', '2024-05-06')],
      windows: [
        {
          window_id: 'wr',
          notice_id: 'n-px',
          subject: 'revocation',
          starts_on: '2024-05-06',
          ends_on: '2024-05-13',
        },
      ],
      'proposed-revocations': [{ proposal_id: 'p1', window_id: 'wr', title_id: 't1', reasons: '3;5' }],
    }
    const page = windowPage(editionOf(rows, '2024-05-07'), 'zh', 'wr')
    expect(page.lists).toMatchObject([
      {
        table: {
          caption: '拟撤销的称号',
          rows: [
            {
              title: { text: '一车间' },
              enterprise: { text: '甲公司' },
              reasons: '企业自行要求撤销、弄虚作假或有其它违法行为',
              article: { text: '第十六条' },
              status: { status: 'active' },
            },
          ],
        },
      },
    ])
    expect(page.window.list).toBe('拟撤销1个称号')
  })

  test('a live edition says that publicity is over, and no more, when its last day has passed', () => {
    const edition = { ...editionOf({}, '2023-09-06'), isLive: true }
    const [row] = windowPage(edition, 'zh', 'w1').lists[0]?.table.rows ?? []
    expect(row?.status).toMatchObject({
      steps: [
        { from: '2023-09-01', word: '公示中，至2023年9月8日' },
        { from: '2023-09-09', word: '公示已截止' },
      ],
    })
  })

  test('the contact of the window stands before that of the site', () => {
    const rows = opened('2024-06-17')
    const windows = [{ ...rows.windows?.[0], contact_phone: '0631-123 (转8)', how_to_object: '书面提出' }]
    const { object } = windowPage(editionOf({ ...rows, windows }, '2024-06-18'), 'zh', 'wx').window
    expect(object.how).toBe('书面提出')
    expect(object.contact).toContainEqual({ label: '电话', text: '0631-123 (转8)', href: 'tel:0631123' })
  })

  test('a shorter window that was excused says so stands among its facts', () => {
    const rows: Rows = {
      ...opened('2024-06-17', '2024-06-18'),
      waivers: [{ rule: 'publicity/too-short', subject_id: 'wx', reason: '理由', decided_on: '2024-06-17' }],
    }
    expect(windowPage(editionOf(rows, '2024-06-19'), 'zh', 'wx').facts).toContainEqual({
      label: '例外',
      value: [{ text: '公示期不足', path: '/findings/' }],
    })
  })

  test('a window of the future is not to be asked for', () => {
    expect(() => windowPage(editionOf(opened('2024-06-17'), '2024-06-16'), 'zh', 'wx')).toThrow('wx')
  })
})

describe('what a window’s card says besides', () => {
  test('while it is open: what an objection may look like, by mail too; nothing of either once it is over', () => {
    const on = (day: string) => windowPage(editionOf({}, day), 'zh', 'w1').window.object
    const { letter, contact } = on('2023-09-06')
    expect(letter).toContain('对“关于n-pub的通知”的异议')
    expect(contact.find(({ label }) => label === '邮箱')?.href ?? 'mailto:?body=').toMatch(/^mailto:.*body=/)
    expect(on('2023-09-09')).toMatchObject({ how: undefined, letter: undefined, contact: [] })
  })

  test('a closed one says its result in one line, once all of it is decided', () => {
    const candidates = [candidate('c2', 'e2', '二号车间')]
    const on = (day: string) => windowPage(editionOf({ candidates }, day), 'zh', 'w1').window.result
    expect(on('2023-09-10')).toBeUndefined()
    expect(on('2023-09-15')).toBe('1个已认定、1个未认定')
  })

  test('a withdrawn one leads to the next of its batch', () => {
    const rows: Rows = {
      notices: [notice('n-again', 'publicity', '2023-09-07', '2023-1')],
      windows: [
        {
          window_id: 'w1b',
          notice_id: 'n-again',
          subject: 'recognition',
          starts_on: '2023-09-08',
          ends_on: '2023-09-14',
        },
      ],
      'window-changes': [{ window_id: 'w1', kind: 'withdrawn', changed_on: '2023-09-06' }],
    }
    const on = (day: string) => windowPage(editionOf(rows, day), 'zh', 'w1').window.again
    expect(on('2023-09-06')).toBeUndefined()
    expect(on('2023-09-07')).toMatchObject({ text: '2023年9月8日起重新公示', path: '/publicity/w1b/' })
  })
})
