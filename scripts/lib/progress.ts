// Says on standard error which stage runs and how far it is, and keeps the seconds of each for the summary.
import type { Edition } from '../../src/edition.ts'
import type { Measured } from './edition-writer.ts'
import type { Part } from './parts.ts'

export interface Stage {
  name: string
  seconds: number
  note: string
  /** It ran beside others. */
  isBeside?: boolean
}

const stages: Stage[] = []
let saidAt = 0

/** Runs one stage and says so; `note` tells of its result what the summary shows beside the seconds. */
export async function stage<T>(
  name: string,
  act: () => Promise<T> | T,
  note?: (result: T) => string,
): Promise<T> {
  const start = performance.now()
  console.error(`▸ ${name}…`)
  const result = await act()
  const seconds = (performance.now() - start) / 1000
  stages.push({ name, seconds, note: note?.(result) ?? '' })
  return result
}

/** How many there are of what the running stage makes; said every two seconds, on one line where there is a terminal. */
export function tick(counted: number, of: number, unit: string): void {
  const now = performance.now()
  if (now - saidAt < 2000) return
  saidAt = now
  const share = of > 0 ? `，约 ${Math.min(99, Math.floor((counted / of) * 100))}%` : ''
  const line = `  已完成 ${counted.toLocaleString('en')} ${unit}${share}`
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}\r` : `${line}\n`)
}

/** The stages so far of a thread. */
export function takeStages(): readonly Stage[] {
  return stages
}

/** Takes the stages of another thread into the summary. */
export function tellStages(others: readonly Stage[]): void {
  stages.push(...others.map(one => ({ ...one, isBeside: true })))
}

/** The table of stages: seconds, and what each made. */
function stageTable(): string {
  return stages
    .map(
      ({ name, seconds, note, isBeside }) =>
        `  ${seconds.toFixed(1).padStart(7)} 秒  ${isBeside ? '（同时）' : ''}${name}${note && `：${note}`}`,
    )
    .join('\n')
}

/** How many records an edition was read from. */
export function countRecords({ records }: Edition): string {
  const rows = Object.values(records).reduce((sum, count) => sum + count, 0)
  return `${rows.toLocaleString('en')} 条记录`
}

/** Says where an edition lies now, how large it is, and how to look at it. */
export function sayPublished(
  { day, isLive, base }: Edition,
  out: string,
  { pages, files, bytes, changed }: Measured,
): void {
  const size = `${pages.toLocaleString('en')} 页、${files.toLocaleString('en')} 个文件、${(bytes / 1e6).toFixed(1)} MB`
  const news = changed < files - 1 ? `；与上一版不同的文件 ${changed.toLocaleString('en')} 个` : ''
  console.error(`\n${stageTable()}`)
  console.error(`\n✓ 已发布到 ${out}/：${size}，截至 ${day}（${isLive ? '实时版' : '历史版'}）${news}`)
  console.error(`  查看：npm run preview -- --out ${out}${base === '/' ? '' : ` --base ${base}`}`)
}

/** Says where a part lies, and what becomes of it. */
export function sayPart({ number, of }: Part, out: string, { pages, files }: Measured): void {
  console.error(`\n${stageTable()}`)
  console.error(
    `\n✓ ${of} 份中的第 ${number} 份在 ${out}/：${pages.toLocaleString('en')} 页、${files.toLocaleString('en')} 个文件；各份齐了用 npm run merge 合起来 / join all parts with npm run merge`,
  )
}

/** Says that the parts are one site now. */
export function sayMerged(parts: number, out: string, { pages, files }: Measured): void {
  console.error(
    `✓ ${parts} 份已合成 ${out}/：${pages.toLocaleString('en')} 页、${files.toLocaleString('en')} 个文件 / joined into ${out}/`,
  )
}

/** Says that nothing was written, for it would be the same. */
export function sayUnchanged(out: string): void {
  console.error(
    `✓ ${out}/ 里的网站就是由这些数据生成的，没有变化，不必重写 / nothing changed, ${out}/ stays as it is`,
  )
}
