// Exchanges two folders in one step, so that nobody ever finds neither (renameat2(2), RENAME_EXCHANGE). Node has no call
// for it; Linux has programs that do.
import { spawnSync } from 'node:child_process'

// Numbers of a system call never change (arch/…/syscall.tbl of Linux).
const RENAMEAT2: Readonly<Partial<Record<NodeJS.Architecture, number>>> = {
  arm: 382,
  arm64: 276,
  loong64: 276,
  ppc64: 357,
  riscv64: 276,
  s390x: 347,
  x64: 316,
}

/** Exchanges two folders of one file system; false where this system cannot, and then nothing has happened. */
export function exchange(a: string, b: string): boolean {
  if (process.platform !== 'linux') return false
  return byMv(a, b) || byPerl(a, b)
}

/** GNU coreutils 9.5 and later. */
function byMv(a: string, b: string): boolean {
  return succeeds('mv', ['--exchange', '--no-copy', '--no-target-directory', a, b])
}

/** Debian's perl-base is always there. */
function byPerl(a: string, b: string): boolean {
  const call = RENAMEAT2[process.arch]
  const [here, exchanging] = [-100, 2]
  const program = `exit(syscall(${call}, ${here}, $ARGV[0], ${here}, $ARGV[1], ${exchanging}) == 0 ? 0 : 1)`
  return call !== undefined && succeeds('perl', ['-e', program, a, b])
}

function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
