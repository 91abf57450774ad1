// npm run preview: serves a published site as any web server would, and prints its address.
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { Command, InvalidArgumentError } from 'commander'
import { EXIT, run, UsageError } from './lib/arguments.ts'
import { serveFiles } from './lib/serve-files.ts'

const door = new Command('npm run preview --')
  .description('在本机查看已生成的网站 / serve a published site on this machine')
  .option('--out <dir>', '网站文件夹 the published folder', 'dist')
  .option('--base <path>', '网站所在路径 the base it was built for', readBase, '/')
  .option('--port <number>', '端口 port', readPort, 4321)
  .allowExcessArguments(false)
  .exitOverride()

await run(door, () => {
  const { out, base, port } = door.opts<{ out: string; base: string; port: number }>()
  if (!existsSync(out))
    throw new UsageError(`没有 ${out}/，请先 npm run build / there is no ${out}/: build it first`)
  // As a public server should, so that scripts of other sites may read the API and the datasets.
  const server = createServer(
    serveFiles(out, { base, headers: { 'access-control-allow-origin': '*' }, compresses: true }),
  )
  server.on('error', error => {
    console.error(`端口 ${port} 用不了，请换一个：--port 8080 / port ${port} is not free: ${error.message}`)
    process.exit(EXIT.failed)
  })
  server.listen(port, '127.0.0.1', () => console.log(`http://localhost:${port}${base}`))
  return EXIT.ok
})

function readBase(text: string): string {
  return `/${text}/`.replace(/\/+/g, '/')
}

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text)
  throw new InvalidArgumentError('应为 0 至 65535 的整数 / expected a whole number from 0 to 65535')
}
