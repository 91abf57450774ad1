// The global data `pages`: what each page prints, as scripts/bench/ wrote it in files of a thousand.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export default function readPages() {
  const dir = process.env.BENCH_PAGES ?? ''
  return readdirSync(dir).flatMap(name => JSON.parse(readFileSync(join(dir, name), 'utf8')))
}
