import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

/** The workspace `abis`. */
export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))

/** The test that fails on purpose; every other run leaves it out. */
export const canary = 'test/canary/*'

/** Where and how forge runs, and what becomes of what it prints. */
export type ForgeRun = {
  /** The folder with foundry.toml; the workspace when left out. */
  readonly cwd?: string
  /** foundry.toml's settings by another way: FOUNDRY_FUZZ_RUNS and its like. */
  readonly env?: Readonly<Record<string, string>>
  /** Show what forge prints instead of returning it. */
  readonly show?: boolean
}

export type ForgeResult = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** Whether the forge that npm carries runs here. */
export const forgeRunsHere = process.platform === 'linux' && process.arch === 'x64'

/**
 * Runs forge's native binary, offline. npm's own wrapper of it ends with 0 whatever happens (foundry-rs/foundry#14781).
 * The packages' place is passed on, since hoisting decides it.
 * @throws an Error when the binary does not start.
 */
export function forge(args: readonly string[], { cwd = root, env = {}, show = false }: ForgeRun = {}) {
  const packages = path.dirname(path.dirname(require.resolve('@openzeppelin/contracts/package.json')))
  const { RUST_BACKTRACE: _slow, ...inherited } = process.env
  return run(binary(), [...args, '--remappings', `@openzeppelin/=${packages}/`], {
    cwd,
    env: { ...inherited, FOUNDRY_SOLC: path.join(root, 'scripts', 'solc'), ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  })
}

function binary(): string {
  const home = path.dirname(require.resolve('@foundry-rs/forge-linux-amd64/package.json'))
  return path.join(home, 'bin', 'forge')
}

function run(command: string, args: string[], options: Parameters<typeof spawn>[2]): Promise<ForgeResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options)
    const printed = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
    child.stdout?.on('data', (part: Buffer) => printed.stdout.push(part))
    child.stderr?.on('data', (part: Buffer) => printed.stderr.push(part))
    child.once('error', (error) =>
      reject(new Error(`forge did not start from ${command}: ${error.message}.`)),
    )
    child.once('close', (code) =>
      resolve({
        code: code ?? 1,
        stdout: Buffer.concat(printed.stdout).toString(),
        stderr: Buffer.concat(printed.stderr).toString(),
      }),
    )
  })
}
