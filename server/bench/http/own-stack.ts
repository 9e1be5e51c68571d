import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** Where the two servers answer. */
export interface Stack {
  readonly server: string
  readonly subgraph: string
  stop(): Promise<void>
}

const entry = fileURLToPath(new URL('../../src/index.ts', import.meta.url))

/** Starts the whole local stack as `npm start` does, in a data folder of the benchmarks that is used again. */
export async function ownStack(): Promise<Stack> {
  const env = { ...process.env, DATA_DIR: join(tmpdir(), 'braintrust-bench', 'stack'), PORT: '4810' }
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGINT')
    await gone
  }
  let server: string | undefined
  let subgraph: string | undefined
  const lines = createInterface(child.stdout)
  for await (const line of lines) {
    server ??= /Dashboard\s+(http\S+)/.exec(line)?.[1]
    subgraph ??= /Subgraph\s+(http\S+)/.exec(line)?.[1]
    if (server !== undefined && subgraph !== undefined) {
      child.stdout.resume()
      return { server, subgraph, stop }
    }
  }
  throw new Error('The local stack ended before it served.')
}
