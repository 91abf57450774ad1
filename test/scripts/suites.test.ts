// `npm test -- <suite>…`. What the suites report is summed by the run of which this is a part.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runCommand } from './command.ts'

test('a suite that is none ends with 2 and the names that there are, and runs nothing', async () => {
  const { code, stdout, stderr } = await runCommand('test', ['unit', 'browsers'])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('没有这样的测试：browsers；有 static unit site browser')
})

test('every suite that there is stands in README.md', () => {
  const readme = readFileSync('README.md', 'utf8')
  for (const suite of ['static', 'unit', 'site', 'browser']) expect(readme).toContain(`\`${suite}\``)
})
