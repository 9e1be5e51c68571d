import { type ChildProcess, spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * `npm test`: every check and test, cheapest first. A failed stage does not hide the later ones; the table at the end names it.
 * A part can be asked for by name: `npm test -- server dashboard`.
 */
interface Stage {
  name: string
  command: string[]
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

const stages: Stage[] = [
  { name: 'check', command: ['run', 'check'] },
  { name: 'abis', command: ['test', '-w', 'abis'] },
  { name: 'subgraph', command: ['test', '-w', 'subgraph'] },
  { name: 'server', command: ['test', '-w', 'server'] },
  { name: 'dashboard', command: ['test', '-w', 'dashboard'] },
  { name: 'whole', command: ['test', '-w', 'test'] },
  // After the whole, which has built the page: no keys, no inline code, and no more bytes than its budget.
  { name: 'bundle', command: ['run', 'check-dist', '-w', 'dashboard'] },
]

/** A group of its own for each stage: npm does not pass signals on, and what tests started has to stop with them. */
const grouped = process.platform !== 'win32'
let running: ChildProcess | undefined

function stop(signal: NodeJS.Signals): void {
  process.exitCode = 130
  if (running?.pid === undefined) return
  try {
    if (grouped) process.kill(-running.pid, signal)
    else running.kill(signal)
  } catch {
    // The stage has ended meanwhile.
  }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal))

function run(stage: Stage): Promise<boolean> {
  running = spawn(npm, stage.command, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: grouped,
  })
  return new Promise((resolve) => running?.once('exit', (code) => resolve(code === 0)))
}

function chosen(names: readonly string[]): Stage[] {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name))
  if (unknown.length > 0)
    throw new Error(
      `No test stage is called ${unknown.join(', ')}. There are: ${stages.map((s) => s.name).join(', ')}.`,
    )
  return names.length === 0 ? stages : stages.filter((stage) => names.includes(stage.name))
}

const results: { name: string; passed: boolean; seconds: number }[] = []
for (const stage of chosen(process.argv.slice(2))) {
  if (process.exitCode === 130) break
  console.log(`\n━━ ${stage.name}: npm ${stage.command.join(' ')}\n`)
  const began = Date.now()
  const passed = await run(stage)
  results.push({ name: stage.name, passed, seconds: (Date.now() - began) / 1000 })
}

console.log('\nStage       Result   Seconds')
for (const { name, passed, seconds } of results)
  console.log(`${name.padEnd(11)} ${passed ? 'passed' : 'FAILED'}   ${seconds.toFixed(1).padStart(7)}`)
const failed = results.filter((result) => !result.passed).length
console.log(`\n${results.length - failed} passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1
