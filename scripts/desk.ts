// npm run desk: the same as import, check and build, in a browser on this machine.
import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { readAssets } from './desk/assets.ts'
import { openJobs } from './desk/jobs.ts'
import { openPreview } from './desk/preview.ts'
import { answering } from './desk/routes.ts'
import { type Answering, listen, portOf } from './desk/server.ts'
import { openSession } from './desk/session.ts'
import { EXIT, requireFolder, run } from './lib/arguments.ts'

const door = new Command('npm run desk --')
  .description(
    '在本机浏览器里导入名单、记异议和更正、预览、发布 / the desk: papers in, forms, preview, publish',
  )
  .option('--data <dir>', '数据文件夹 data folder', 'data')
  .option('--port <number>', '端口，0 为任取一个 port, 0 for any', readPort, 0)
  .allowExcessArguments(false)
  .exitOverride()

await run(door, async () => {
  const { data, port } = door.opts<{ data: string; port: number }>()
  requireFolder(data)
  const token = randomBytes(24).toString('base64url')
  // The pages need the port, which is known once the server listens.
  let answer: Answering = async () => undefined
  const server = await listen(port, token, asking => answer(asking)).catch((error: Error) => error)
  if (server instanceof Error) {
    console.error(
      `端口 ${port} 用不了，请换一个，如 --port 8080 / port ${port} is not free: ${server.message}`,
    )
    return EXIT.failed
  }
  const origin = `http://127.0.0.1:${portOf(server)}`
  const [session, jobs] = [openSession(resolve(data)), openJobs()]
  const preview = openPreview(origin, `/${token}`, session, jobs)
  const closed = new Promise<void>(resolve => {
    answer = answering({ root: `/${token}`, session, jobs, preview, assets: readAssets(), close: resolve })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  console.log(
    `工作台已打开，请在这台电脑的浏览器里打开这个地址（关闭：Ctrl+C，或页面下方的“关闭工作台”）：\n${origin}/${token}/`,
  )
  await closed
  await jobs.stop()
  preview.clear()
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
  return EXIT.ok
})

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port < 65536) return port
  throw new InvalidArgumentError('应为 0 至 65535 的整数 / expected an integer from 0 to 65535')
}
