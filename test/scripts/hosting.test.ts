// The samples for web servers say what their README says, and what the pages say of themselves.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contentPolicy } from '../../src/site/policy.ts'

const read = (name: string) => readFileSync(`scripts/hosting/${name}`, 'utf8')
const README = read('README.md')
const SAMPLES = ['nginx.conf', 'apache.conf', 'Caddyfile'].map(name => [name, read(name)] as const)

/** The cells of the table under a heading, what is quoted in each; `\|` is a bar. */
function readTable(heading: string): string[][] {
  const part = README.split(/^(?=## )/m).find(one => one.startsWith(`## ${heading}`)) ?? ''
  return part
    .split('\n')
    .filter(line => line.startsWith('|'))
    .slice(2)
    .map(line =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map(cell => (cell.match(/`([^`]+)`/)?.[1] ?? '').replaceAll('\\|', '|')),
    )
}

const types = readTable('类型').map(([, type = '']) => type)
const paths = [...readTable('缓存'), ...readTable('跨域')].flatMap(([path = '']) => (path ? [path] : []))
const headers = readTable('安全').filter(([name]) => name)

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

test('the policy is that of the pages, and no other site may frame them', () => {
  expect(headers.find(([name]) => name === 'Content-Security-Policy')?.[1]).toBe(
    `${contentPolicy()}; frame-ancestors 'none'`,
  )
})
