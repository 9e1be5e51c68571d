import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { livenessOf, type ProcessIdentity } from '../../stack/process/process-identity.ts'
import { waitUntil } from '../../stack/process/wait-until.ts'
import { REPOSITORY } from '../../stack/repository.ts'

/** `npm start` as a process of its own, under a test's hands. */
export class StartedProgram {
  readonly #process
  readonly #began = performance.now()
  readonly #exited: Promise<number | null>
  #output = ''

  constructor(env: Record<string, string>) {
    this.#process = spawn(process.execPath, ['--import', 'tsx', 'server/src/index.ts'], {
      cwd: REPOSITORY,
      env: { ...process.env, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.on('data', (text) => {
        this.#output += text
      })
    }
    this.#exited = new Promise((resolve) => this.#process.once('close', resolve))
  }

  get output(): string {
    return this.#output
  }

  get pid(): number {
    return this.#process.pid ?? 0
  }

  /** Waits for the addresses; gives the seconds that the start took. */
  async ready(): Promise<number> {
    await this.says('Ctrl-C stops everything.')
    return (performance.now() - this.#began) / 1000
  }

  /** Waits until a text was printed; fails when the program ends before. */
  async says(text: string): Promise<void> {
    await waitUntil(
      () => {
        if (this.#output.includes(text)) return true
        if (this.#process.exitCode !== null)
          throw new Error(`It ended with ${this.#process.exitCode}:\n${this.#output}`)
        return false
      },
      { timeoutMs: 300_000, failure: `It did not say "${text}":\n${this.#output}` },
    )
  }

  /** The address printed behind a word. */
  address(word: 'Dashboard' | 'Chain' | 'Subgraph'): string {
    const found = new RegExp(`${word} .*?(http://\\S+)`).exec(this.#output)?.[1]
    if (found === undefined) throw new Error(`No address of the ${word}:\n${this.#output}`)
    return found
  }

  /** Sends a signal and waits for the end. */
  async end(signal: NodeJS.Signals): Promise<{ code: number | null; seconds: number }> {
    const began = performance.now()
    this.#process.kill(signal)
    return { code: await this.#exited, seconds: (performance.now() - began) / 1000 }
  }

  /** Waits for the end; the exit code. */
  exit(): Promise<number | null> {
    return this.#exited
  }
}

/** A child of the stack as its run file tells. */
export interface RecordedChild {
  readonly name: string
  readonly identity: ProcessIdentity
}

/** The children that the run file of a data folder names. */
export function recordedChildren(dataDir: string): RecordedChild[] {
  return JSON.parse(readFileSync(path.join(dataDir, 'run.json'), 'utf8')).children
}

/** Waits until none of them runs. */
export async function untilGone(children: readonly RecordedChild[]): Promise<void> {
  await waitUntil(() => children.every(({ identity }) => livenessOf(identity) === 'gone'), {
    timeoutMs: 20_000,
    failure: `Some of these still run: ${JSON.stringify(children)}`,
  })
}
