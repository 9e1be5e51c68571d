import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { parse, stringify } from 'yaml'
import { REPOSITORY } from '../../server/src/stack/repository.ts'

const run = promisify(execFile)

/** The part of a manifest that says which handlers there are. */
export interface ManifestHandlers {
  readonly dataSources: readonly {
    readonly mapping: { readonly eventHandlers: readonly { readonly handler: string }[] }
  }[]
}

/** The part of a built manifest that is rewritten. */
type Manifest = ManifestHandlers & { readonly dataSources: readonly { readonly mapping: { file: string } }[] }

/**
 * Makes the floor of the node itself: a copy of the built subgraph with the same schema, data sources, events and names of
 * handlers, whose handlers do nothing. Returns the folder of the copy.
 */
export async function buildDoNothingSubgraph(build: string): Promise<string> {
  // Below node_modules, because the compiler looks for graph-ts in the folders above its source.
  const dir = path.join(REPOSITORY, 'node_modules', '.cache', 'braintrust-analytics', 'do-nothing')
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  const copy = path.join(dir, 'build')
  cpSync(build, copy, { recursive: true, filter: (file) => !/\.(wasm|built-from)$/.test(file) })
  const manifestFile = path.join(copy, 'subgraph.yaml')
  const manifest: Manifest = parse(readFileSync(manifestFile, 'utf8'))
  await compile(dir, path.join(copy, 'nothing.wasm'), handlersOf(manifest))
  for (const { mapping } of manifest.dataSources) mapping.file = 'nothing.wasm'
  writeFileSync(manifestFile, stringify(manifest))
  return copy
}

/** Names of all handlers, each once. */
export function handlersOf(manifest: ManifestHandlers): string[] {
  const names = manifest.dataSources.flatMap(({ mapping }) =>
    mapping.eventHandlers.map(({ handler }) => handler),
  )
  return [...new Set(names)]
}

/** Compiles empty handlers with the compiler and the options that graph-cli uses. */
async function compile(dir: string, output: string, handlers: readonly string[]): Promise<void> {
  const source = path.join(dir, 'nothing.ts')
  const functions = handlers.map((name) => `export function ${name}(event: ethereum.Event): void {}`)
  writeFileSync(source, ["import { ethereum } from '@graphprotocol/graph-ts'", ...functions, ''].join('\n'))
  const require = createRequire(import.meta.url)
  const library = path.dirname(require.resolve('@graphprotocol/graph-ts/package.json'))
  const graphCli = createRequire(require.resolve('@graphprotocol/graph-cli/package.json'))
  const compiler = path.resolve(graphCli.resolve('assemblyscript/cli/asc'), '../../bin/asc')
  const args = [
    ...[compiler, path.relative(REPOSITORY, source)],
    ...['--explicitStart', '--exportRuntime', '--runtime', 'stub'],
    ...['--baseDir', REPOSITORY, '--lib', path.dirname(path.dirname(library))],
    ...[path.relative(REPOSITORY, path.join(library, 'global', 'global.ts'))],
    ...['--optimize', '--debug', '--binaryFile', path.relative(REPOSITORY, output)],
  ]
  await run(process.execPath, args, { cwd: REPOSITORY })
}
