// The samples for web servers say what their README says, and what the pages say of themselves.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contentPolicy } from '../../src/site/policy.ts'
import { tableUnder } from '../hosting.ts'

const read = (name: string) => readFileSync(`scripts/hosting/${name}`, 'utf8')
const SAMPLES = ['nginx.conf', 'apache.conf', 'Caddyfile'].map(name => [name, read(name)] as const)

const types = tableUnder('类型').map(([, type = '']) => type)
const paths = [...tableUnder('缓存'), ...tableUnder('跨域')].flatMap(([path = '']) => (path ? [path] : []))
const headers = tableUnder('安全').filter(([name]) => name)

describe.each(SAMPLES)('%s', (_, sample) => {
  test('knows every type', () => {
    expect(types.length).toBeGreaterThan(20)
    expect(types.filter(type => !sample.includes(type))).toEqual([])
  })

  test('knows every path that is kept, or open', () => {
    expect(paths.length).toBe(6)
    expect(paths.filter(path => !sample.includes(path))).toEqual([])
  })

  test('sends the headers of the table', () => {
    expect(headers.length).toBe(7)
    for (const [name = '', value = ''] of headers) {
      expect(sample).toContain(name)
      expect(sample).toContain(value)
    }
  })
})

test('an object store gets every type, pages after all that they need, and keeps what has a checksum in its name', () => {
  const script = read('object-storage.sh')
  expect(types.filter(type => type && !script.includes(type))).toEqual([])
  const listed = script.slice(script.indexOf("<<'TYPES'")).split('\nTYPES')[0]?.split('\n') ?? []
  expect(listed.at(-1)).toMatch(/^text\/html; charset=utf-8\|\*\.html$/)
  const [kept = ''] = tableUnder('缓存').map(([, value = '']) => value)
  expect(script).toContain(`kept='${kept}'`)
})

test('the policy is that of the pages, and no other site may frame them', () => {
  expect(headers.find(([name]) => name === 'Content-Security-Policy')?.[1]).toBe(
    `${contentPolicy()}; frame-ancestors 'none'`,
  )
})

describe('what publishes every day', () => {
  const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts)

  test('does so shortly after midnight in Shanghai', () => {
    const [, hour = '', minute = ''] =
      /OnCalendar=\*-\*-\* (\d+):(\d+):00 Asia\/Shanghai/.exec(read('register.timer')) ?? []
    expect([hour, minute]).toEqual(['00', '05'])
    const [, cronMinute, cronHour] = /cron: "(\d+) (\d+) \* \* \*"/.exec(read('daily.yml')) ?? []
    const at = new Date(Date.UTC(2024, 0, 1, Number(cronHour), Number(cronMinute)))
    expect(at.toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' })).toBe('00:05:00')
  })

  test.each(['register.service', 'daily.yml'])('%s runs commands that there are', name => {
    const commands = [...read(name).matchAll(/npm run (\S+) -- (.+)/g)]
    expect(commands.length).toBe(1)
    for (const [, script = '', args = ''] of commands) {
      expect(scripts).toContain(script)
      const door =
        readFileSync(`scripts/${script}.ts`, 'utf8') + readFileSync('scripts/lib/arguments.ts', 'utf8')
      for (const [flag] of args.matchAll(/--[a-z-]+/g)) expect(door).toContain(`'${flag} <`)
    }
  })
})
