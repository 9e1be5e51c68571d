import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of so many kilobytes, in memory. */
export interface SmallDisk {
  readonly dir: string
  resize(kilobytes: number): void
  remove(): void
}

/** @returns undefined where we may not mount one: that takes root, and a container that lets root do it. */
export function mountSmallDisk(kilobytes: number): SmallDisk | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', dir], { stdio: 'ignore' })
  } catch {
    rmSync(dir, { recursive: true })
    return undefined
  }
  return {
    dir,
    resize: (size) => void execFileSync('mount', ['-o', `remount,size=${size}k`, dir], { stdio: 'ignore' }),
    remove: () => {
      // Lazily: what a failed test left open must not keep the others from their own.
      execFileSync('umount', ['--lazy', dir])
      rmSync(dir, { recursive: true })
    },
  }
}
