import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second, in which Linux counts a process's time. */
const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** Processor seconds that a process and its children have used, children that have ended included. */
export function cpuSeconds(pid: number): number {
  const family = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? [])
    .filter((stat) => stat.pid === pid || stat.parent === pid)
  return family.reduce((sum, stat) => sum + stat.ticks, 0) / ticks
}

function statOf(pid: number): { pid: number; parent: number; ticks: number } | null {
  try {
    // The name, in brackets, may hold blanks; what follows it may not.
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?!.*\) )/s)
    const fields = after.split(' ').map(Number)
    const [parent = 0] = fields.slice(1)
    return { pid, parent, ticks: fields.slice(11, 15).reduce((sum, value) => sum + value, 0) }
  } catch {
    // It has ended meanwhile.
    return null
  }
}
