import { type ChildProcess, spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * `npm test`: every check and test. A failed stage does not hide the others; the table at the end names it.
 * A part can be asked for by name: `npm test -- server dashboard`.
 */
interface Stage {
  readonly name: string
  readonly command: readonly string[]
}

interface Result {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** One after another; within a step, lanes of about the same length run beside each other. */
const steps: readonly (readonly (readonly Stage[])[])[] = [
  [
    [
      { name: 'check', command: ['run', 'check'] },
      { name: 'subgraph', command: ['test', '-w', 'subgraph'] },
      { name: 'dashboard', command: ['test', '-w', 'dashboard'] },
    ],
    [
      { name: 'abis', command: ['test', '-w', 'abis'] },
      { name: 'server', command: ['test', '-w', 'server'] },
    ],
  ],
  [
    [
      // The browser's waits are best met by a machine that does nothing else.
      { name: 'whole', command: ['test', '-w', 'test'] },
      // After the whole, which has built the page: no keys, no inline code, and no more bytes than its budget.
      { name: 'bundle', command: ['run', 'check-dist', '-w', 'dashboard'] },
    ],
  ],
]

/** A group of its own for each stage: npm does not pass signals on, and what tests started has to stop with them. */
const grouped = process.platform !== 'win32'
const running = new Set<ChildProcess>()
let stopped = false

function stop(signal: NodeJS.Signals): void {
  stopped = true
  process.exitCode = 130
  for (const child of running) {
    if (child.pid === undefined) continue
    try {
      if (grouped) process.kill(-child.pid, signal)
      else child.kill(signal)
    } catch {
      // The stage has ended meanwhile.
    }
  }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal))

/** Runs a stage. What it prints is shown at once when it is alone, else at its end, so that stages do not mix their lines. */
async function run(stage: Stage, alone: boolean): Promise<Result> {
  const title = `\n━━ ${stage.name}: npm ${stage.command.join(' ')}\n`
  console.log(alone ? title : `${stage.name} runs.`)
  const began = Date.now()
  const child = spawn(npm, stage.command, {
    cwd: root,
    stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    detached: grouped,
  })
  running.add(child)
  const printed: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => printed.push(chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  running.delete(child)
  if (!alone) process.stdout.write(Buffer.concat([Buffer.from(`${title}\n`), ...printed]))
  return { name: stage.name, passed: code === 0, seconds: (Date.now() - began) / 1000 }
}

async function runLane(lane: readonly Stage[], alone: boolean): Promise<Result[]> {
  const results: Result[] = []
  for (const stage of lane) if (!stopped) results.push(await run(stage, alone))
  return results
}

/** The stages that were asked for, all without a name; empty lanes and steps fall away. */
function chosen(names: readonly string[]): Stage[][][] {
  const all = steps.flat(2).map(({ name }) => name)
  const unknown = names.filter((name) => !all.includes(name))
  if (unknown.length > 0)
    throw new Error(
      `No test stage is called ${unknown.join(', ')}. There are: ${[...new Set(all)].join(', ')}.`,
    )
  const wanted = (stage: Stage) => names.length === 0 || names.includes(stage.name)
  return steps
    .map((lanes) => lanes.map((lane) => lane.filter(wanted)).filter((lane) => lane.length > 0))
    .filter((lanes) => lanes.length > 0)
}

const results: Result[] = []
for (const lanes of chosen(process.argv.slice(2))) {
  const plan = availableParallelism() > 1 ? lanes : [lanes.flat()]
  const done = await Promise.all(plan.map((lane) => runLane(lane, plan.length === 1)))
  results.push(...done.flat())
}

console.log('\nStage       Result   Seconds')
for (const { name, passed, seconds } of results)
  console.log(`${name.padEnd(11)} ${passed ? 'passed' : 'FAILED'}   ${seconds.toFixed(1).padStart(7)}`)
const failed = results.filter((result) => !result.passed).length
console.log(`\n${results.length - failed} passed, ${failed} failed`)
if (failed > 0 && process.exitCode !== 130) process.exitCode = 1
