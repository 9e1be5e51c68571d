/**
 * Compiles the contracts and writes what the other parts import:
 * `json/<Contract>.json` (plain ABI arrays), `src/generated/abi.ts` (the same, typed) and
 * `src/generated/bytecode.ts` (for deployment only). `mainnet/<Contract>.json` come from the signatures that we wrote
 * down for the contracts of others.
 *
 *   node --import tsx scripts/build-abi.ts           writes
 *   node --import tsx scripts/build-abi.ts --check   writes nothing, fails when a file is stale
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { contractNames } from '../src/contract-names.ts'
import { jsonAbiOf } from '../src/mainnet/json-abi.ts'
import { type MainnetContract, mainnetSignatures } from '../src/mainnet/signatures.ts'
import { type Compiled, compileContracts } from './solidity-compiler.ts'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const banner = '// Written by abis/scripts/build-abi.ts from the contracts. Do not edit.\n'

/** Every generated file with its fresh content, by path relative to the workspace. */
export function generatedFiles(): Map<string, string> {
  const compiled = compileContracts(path.join(root, 'contracts'), contractNames)
  const files = new Map<string, string>()
  for (const [name, { abi }] of compiled) files.set(`json/${name}.json`, `${JSON.stringify(abi, null, 2)}\n`)
  for (const name of Object.keys(mainnetSignatures) as MainnetContract[])
    files.set(`mainnet/${name}.json`, `${JSON.stringify(jsonAbiOf(name), null, 2)}\n`)
  files.set('src/generated/abi.ts', abiModule(compiled))
  files.set('src/generated/bytecode.ts', bytecodeModule(compiled))
  return files
}

/** The generated files that differ from their fresh content; empty when all is well. */
export function staleFiles(): string[] {
  return [...generatedFiles()]
    .filter(([file, content]) => readIfThere(file) !== content)
    .map(([file]) => file)
}

function abiModule(compiled: Map<string, Compiled>): string {
  const parts = [...compiled].map(
    ([name, { abi }]) =>
      `/** ABI of contracts/${name}.sol. */\nexport const ${camel(name)}Abi = ${JSON.stringify(abi, null, 2)} as const\n`,
  )
  return [banner, ...parts, errorsPart(compiled)].join('\n')
}

/** A revert can come from a contract further down the call, so a wallet decodes with the errors of all of them. */
function errorsPart(compiled: Map<string, Compiled>): string {
  const errors = new Map<string, unknown>()
  for (const { abi } of compiled.values()) {
    for (const item of abi as { type: string; name?: string }[])
      if (item.type === 'error') errors.set(item.name ?? '', item)
  }
  const sorted = [...errors].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
  return `/** Every error of every contract, each once: decode any revert of a call to the system with it. */\nexport const allErrorsAbi = ${JSON.stringify(sorted, null, 2)} as const\n`
}

function bytecodeModule(compiled: Map<string, Compiled>): string {
  const parts = [...compiled].map(
    ([name, { bytecode }]) =>
      `/** Creation bytecode of contracts/${name}.sol, constructor arguments to be appended. */\nexport const ${camel(name)}Bytecode =\n  '${bytecode}'\n`,
  )
  return [banner, ...parts].join('\n')
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(path.join(root, file), 'utf8')
  } catch {
    return undefined
  }
}

function write(): void {
  for (const [file, content] of generatedFiles()) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), content)
  }
  console.log(`Wrote the ABI and bytecode of ${contractNames.length} contracts.`)
}

function check(): void {
  const stale = staleFiles()
  process.exitCode = stale.length === 0 ? 0 : 1
  if (stale.length === 0) console.log('The generated ABI files are fresh.')
  else console.error(`Stale: ${stale.join(', ')}. Run "npm run build -w abis" and commit the result.`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--check')) check()
  else write()
}
