// What DuckDB reads of a published folder's parts (src/datasets/parts.ts): the statements of the data pages, run as they stand
// there, and how many of the files each opens. DuckDB is its Python package, which whoever measures has installed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Manifest } from '../../src/datasets/metadata/manifest.ts'
import { readyParts } from '../../src/views/dataset-parts.ts'
import { UsageError } from '../lib/arguments.ts'

export interface PartsBenchOptions {
  site: string
  python: string
}

/** Prints a line for each dataset that is cut: what its page's statement answers, and the files that it opened. */
export function benchParts({ site, python }: PartsBenchOptions): void {
  const manifest = join(site, 'datasets/manifest.json')
  const { files }: Manifest = JSON.parse(readFileSync(manifest, 'utf8'))
  const names = new Set(files.flatMap(({ partOf }) => partOf ?? []))
  if (names.size === 0)
    throw new UsageError(
      `${site} 里没有分开的数据集，登记簿不够大 / no dataset there is large enough to be cut`,
    )
  for (const name of names) {
    const parts = files.filter(({ partOf }) => partOf === name)
    const [snippet] = readyParts(`${resolve(site)}/`, name, parts, 'en')
    const [prepare = '', question = ''] = snippet?.text.split(';\n') ?? []
    const [answer, plan] = ask(python, prepare, question)
    const year = /year = (\d+)/.exec(question)?.[1]
    const there = parts.filter(({ path }) => path.includes(`/year=${year}/`))
    const rows = there.reduce((sum, one) => sum + (one.rows ?? 0), 0)
    const opened = /Scanning Files: (\d+)\/(\d+)/
      .exec(plan ?? '')
      ?.slice(1)
      .join('/')
    console.log(
      `${name}  ${year}: ${answer} (manifest: ${rows})  文件 files: ${opened} (${there.length}/${parts.length})`,
    )
  }
}

// The first value of the answer, then the plan with what was done.
const ASK = `import sys, duckdb
prepare, question = sys.argv[1:]
duckdb.execute(prepare)
print(duckdb.execute(question).fetchone()[0])
print(duckdb.execute("EXPLAIN ANALYZE " + question.replace("count(*)", "*")).fetchone()[1])`

function ask(python: string, prepare: string, question: string): [string, string] {
  const { status, stdout, stderr, error } = spawnSync(python, ['-c', ASK, prepare, question], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (status !== 0)
    throw new UsageError(
      `${python} 没有 DuckDB（pip install duckdb）或执行失败 / has no DuckDB, or it failed: ${error?.message ?? stderr}`,
    )
  const [answer = '', ...plan] = stdout.split('\n')
  return [answer, plan.join('\n')]
}
