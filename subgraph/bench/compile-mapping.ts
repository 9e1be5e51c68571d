import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { REPOSITORY } from '../../server/src/stack/repository.ts'
import { workspace } from '../scripts/manifest/template.ts'

const run = promisify(execFile)

/**
 * Where the benchmark makes what it compares us with. Below node_modules, because the compiler looks for graph-ts in the folders above
 * its source.
 */
export const COPIES = path.join(REPOSITORY, 'node_modules', '.cache', 'braintrust-analytics')

/** Compiles a mapping with the compiler and the options that `npm run build` uses. */
export async function compileMapping(source: string, output: string): Promise<void> {
  const require = createRequire(import.meta.url)
  const library = path.dirname(require.resolve('@graphprotocol/graph-ts/package.json'))
  const graphCli = createRequire(require.resolve('@graphprotocol/graph-cli/package.json'))
  const compiler = path.resolve(graphCli.resolve('assemblyscript/cli/asc'), '../../bin/asc')
  const args = [
    ...['--require', path.join(workspace, 'scripts', 'wasm-binaryen.cjs')],
    ...[compiler, path.relative(REPOSITORY, source)],
    ...['--explicitStart', '--exportRuntime', '--runtime', 'stub'],
    ...['--baseDir', REPOSITORY, '--lib', path.dirname(path.dirname(library))],
    ...[path.relative(REPOSITORY, path.join(library, 'global', 'global.ts'))],
    ...['--optimize', '--debug', '--binaryFile', path.relative(REPOSITORY, output)],
  ]
  await run(process.execPath, args, { cwd: REPOSITORY })
}
