import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { until } from './graphql.ts'

/** A child process of the stack, as the run file in its data folder tells. */
export interface StackChild {
  readonly name: string
  readonly pid: number
}

/** The children that run now: anvil, Postgres and graph-node. */
export function stackChildren(dataDir: string): StackChild[] {
  const file = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as {
    children: { name: string; identity: { pid: number } }[]
  }
  return file.children.map(({ name, identity }) => ({ name, pid: identity.pid }))
}

/** Whether no process has this number any more. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

/** Waits until none of these processes is left. */
export async function untilGone(children: readonly { readonly pid: number }[]): Promise<void> {
  const wanted = `the end of process ${children.map(({ pid }) => pid).join(', ')}`
  await until(wanted, async () => children.every(({ pid }) => isGone(pid)) || undefined)
}

/** Kills one child and waits until the stack has started it, and what depends on it, again. */
export async function killChild(dataDir: string, name: string): Promise<void> {
  const killed = stackChildren(dataDir).find((child) => child.name === name)
  if (killed === undefined) throw new Error(`${name} does not run.`)
  process.kill(killed.pid, 'SIGKILL')
  await until(`${name} to be started again`, async () => {
    const children = stackChildren(dataDir)
    return (children.length === 3 && children.every(({ pid }) => pid !== killed.pid)) || undefined
  })
}

/** Ends the process of the stack that the test files share, unless an earlier file has done so. */
export async function endShared(pid: number): Promise<void> {
  if (isGone(pid)) return
  process.kill(pid, 'SIGINT')
  await untilGone([{ pid }])
}
