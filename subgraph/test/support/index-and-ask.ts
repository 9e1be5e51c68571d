import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { type FakeBlock, toJson } from './chain.ts'
import { mainnetManifest } from './contracts.ts'

/** A GraphQL query and the whole answer that is expected. Lists are compared without regard to order, as gnd does. */
export interface Expectation {
  readonly query: string
  readonly expected: unknown
}

const run = promisify(execFile)
const workspace = fileURLToPath(new URL('../../', import.meta.url))

/** A built subgraph: its manifest, and the folder of its build. */
interface Build {
  readonly manifest: string
  readonly output: string
  /**
   * gnd 0.45.0 leaves out the first block of a test when the manifest has a start block above 0 (its mocked stream begins after the
   * block that it does not find). So every test begins with an empty block for it to leave out.
   */
  readonly leftOut: number
}
const REFERENCE: Build = { manifest: 'subgraph.yaml', output: 'build', leftOut: 0 }
const MAINNET: Build = {
  manifest: 'subgraph.mainnet.yaml',
  output: 'build-mainnet',
  leftOut: Math.min(...mainnetManifest.dataSources.map(({ source }) => source.startBlock)) - 1,
}
const gnd = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@graphprotocol/gnd-linux-x64/package.json')),
  'bin/gnd',
)

/** Lets the real graph-node index fabricated blocks with the built subgraph, and compares its answers. Throws what gnd printed. */
export function indexAndAsk(blocks: readonly FakeBlock[], asked: readonly Expectation[]): Promise<void> {
  return indexWith(REFERENCE, blocks, asked)
}

/** As indexAndAsk, with the subgraph of Braintrust's own contracts; blocks begin where these do, and none has receipts. */
export function indexMainnetAndAsk(
  blocks: readonly FakeBlock[],
  asked: readonly Expectation[],
): Promise<void> {
  return indexWith(MAINNET, blocks, asked)
}

async function indexWith(
  build: Build,
  blocks: readonly FakeBlock[],
  asked: readonly Expectation[],
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gnd-test-'))
  try {
    const file = path.join(folder, 'test.json')
    const test = {
      name: 'mappings',
      blocks: [{ number: build.leftOut }, ...blocks.map(toJson)],
      assertions: asked,
    }
    writeFileSync(file, JSON.stringify(test))
    // gnd looks for the build beside the manifest, in a folder of this name only.
    const manifest = path.join(folder, 'subgraph.yaml')
    copyFileSync(path.join(workspace, build.manifest), manifest)
    symlinkSync(path.join(workspace, build.output), path.join(folder, 'build'))
    const args = [
      'test',
      '--skip-build',
      '--manifest',
      manifest,
      '--postgres-url',
      inject('postgresUrl'),
      file,
    ]
    await run(gnd, args, { cwd: folder, env: environment(), timeout: 80_000, maxBuffer: 64_000_000 })
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? whatGndSaid(error) : String(error)
    throw new Error(`graph-node does not answer as expected.\n${said}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Differences are in its output; why it could not even begin is among its errors. */
function whatGndSaid(error: Error): string {
  const { stdout, stderr } = error as Error & { stdout?: unknown; stderr?: unknown }
  return `${stdout}\n${String(stderr).slice(-5_000)}`
}

/** Without RUST_BACKTRACE, which makes graph-node five times slower and without what people set for a node of their own. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(RUST_|GRAPH_|PG|POSTGRES)/.test(name))
  return Object.fromEntries(kept)
}
