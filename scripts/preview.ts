// npm run preview: serves a published site as any web server would, and prints its address.
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { Command } from 'commander'
import sirv from 'sirv'
import { EXIT, run, UsageError } from './lib/arguments.ts'

const door = new Command('npm run preview --')
  .description('在本机查看已生成的网站 / serve a published site on this machine')
  .option('--out <dir>', '网站文件夹 the published folder', 'dist')
  .option('--base <path>', '网站所在路径 the base it was built for', '/')
  .option('--port <number>', '端口 port', '4321')
  .exitOverride()

await run(door, () => {
  const { out, base, port } = door.opts<{ out: string; base: string; port: string }>()
  if (!existsSync(out))
    throw new UsageError(`没有 ${out}/，请先 npm run build / there is no ${out}/: build it first`)
  const serve = sirv(out, {
    dev: true,
    // As a public server should, so that scripts of other sites may read the API and the datasets.
    setHeaders: response => response.setHeader('Access-Control-Allow-Origin', '*'),
    onNoMatch: (_, response) => response.writeHead(404).end(),
  })
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(base)) return void response.writeHead(302, { location: base }).end()
    request.url = request.url.slice(base.length - 1)
    serve(request, response)
  })
  server.on('error', error => {
    console.error(`端口 ${port} 用不了，请换一个：--port 8080 / port ${port} is not free: ${error.message}`)
    process.exit(EXIT.failed)
  })
  server.listen(Number(port), '127.0.0.1', () => console.log(`http://localhost:${port}${base}`))
  return EXIT.ok
})
