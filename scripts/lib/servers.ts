// Finds the web servers on which the hosting samples are tried: those that are there, else Debian's packages, unpacked
// below .build/ and not installed, so that none begins to serve on this machine. Never a skip.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const UNPACKED = '.build/servers'

interface Server {
  program: string
  packages: readonly string[]
}

const SERVERS = {
  nginx: { program: '/usr/sbin/nginx', packages: ['nginx', 'libnginx-mod-http-brotli-static', 'libbrotli1'] },
  caddy: { program: '/usr/bin/caddy', packages: ['caddy'] },
} satisfies Record<string, Server>

/** The path of a server's program. Throws where it cannot be had. */
export function findServer(name: keyof typeof SERVERS): string {
  const { program, packages } = SERVERS[name]
  const unpacked = resolve(join(UNPACKED, program))
  const found = () => [program, unpacked].find(path => existsSync(path))
  if (!found()) unpack(packages)
  return found() ?? fail(name)
}

/** Where the packages that were unpacked lie, for what belongs to a program. */
export function unpackedRoot(): string {
  return resolve(UNPACKED)
}

function unpack(packages: readonly string[]): void {
  console.log(`下载 Debian 的 ${packages.join('、')}… / downloading Debian’s packages…`)
  mkdirSync(UNPACKED, { recursive: true })
  const download = () => succeeds('apt-get', ['download', ...packages], UNPACKED)
  if (!download()) {
    const [program = '', ...rest] = [...(process.getuid?.() === 0 ? [] : ['sudo', '-n']), 'apt-get', 'update']
    succeeds(program, rest)
    download()
  }
  for (const file of readdirSync(UNPACKED).filter(name => name.endsWith('.deb')))
    succeeds('dpkg', ['-x', join(UNPACKED, file), UNPACKED])
}

function succeeds(program: string, args: readonly string[], cwd = '.'): boolean {
  return spawnSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}

function fail(name: string): never {
  throw new Error(`没有 ${name}：请安装它 / there is no ${name}: install it`)
}
