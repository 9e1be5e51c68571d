import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** What `solc.compile` answers, as far as it is read here. */
type SolcOutput = {
  errors?: { severity: string; formattedMessage: string }[]
  sources: Record<string, { ast: SyntaxNode }>
  contracts: Record<string, Record<string, { abi: unknown[]; evm: { bytecode: { object: string } } }>>
}

/** A node of solc's syntax tree, as far as it is read here. */
export interface SyntaxNode {
  readonly nodeType: string
  readonly name?: string
  readonly kind?: string
  readonly visibility?: string
  readonly stateMutability?: string
  readonly documentation?: { readonly text: string }
  readonly parameters?: { readonly parameters: readonly SyntaxNode[] }
  readonly typeName?: SyntaxNode
  readonly overrides?: SyntaxNode | null
  readonly nodes?: readonly SyntaxNode[]
}

type Solc = {
  version(): string
  compile(
    input: string,
    callbacks: { import: (file: string) => { contents: string } | { error: string } },
  ): string
}

// npm's solc is CommonJS without usable types for this call, hence the one described above.
const solc = require('solc') as Solc

/** The settings that forge and this script share; change foundry.toml with them. */
const settings = {
  optimizer: { enabled: true, runs: 200 },
  evmVersion: 'cancun',
  // Without the metadata hash the bytecode does not depend on paths or comments, so it compares byte for byte.
  metadata: { bytecodeHash: 'none', appendCBOR: false },
  outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } },
}

/** One compiled contract. */
export type Compiled = { readonly abi: readonly unknown[]; readonly bytecode: `0x${string}` }

/**
 * Compiles the named contracts of `contractsDir` with npm's solc, offline.
 * @throws an Error with the compiler's own messages, warnings included: a warning fails the build too.
 */
export function compileContracts(contractsDir: string, names: readonly string[]): Map<string, Compiled> {
  const sources = Object.fromEntries(
    names.map((name) => [
      `contracts/${name}.sol`,
      { content: readSource(contractsDir, `contracts/${name}.sol`) },
    ]),
  )
  const output = compile({ sources, settings }, (file) => readSource(contractsDir, file))
  return new Map(names.map((name) => [name, compiledOf(output, name)]))
}

/**
 * The syntax tree of each given source, by file name; what else they import has to be a package.
 * @throws an Error as above.
 */
export function parseSources(sources: ReadonlyMap<string, string>): Map<string, SyntaxNode> {
  const contents = Object.fromEntries([...sources].map(([file, content]) => [file, { content }]))
  const output = compile(
    { sources: contents, settings: { stopAfter: 'parsing', outputSelection: { '*': { '': ['ast'] } } } },
    (file) => readFileSync(require.resolve(file), 'utf8'),
  )
  return new Map(
    Object.entries(output.sources)
      .filter(([file]) => sources.has(file))
      .map(([file, { ast }]) => [file, ast]),
  )
}

function compile(input: object, read: (file: string) => string): SolcOutput {
  const importer = (file: string) => {
    try {
      return { contents: read(file) }
    } catch (error) {
      return { error: String(error) }
    }
  }
  const text = JSON.stringify({ language: 'Solidity', ...input })
  const output = JSON.parse(solc.compile(text, { import: importer })) as SolcOutput
  const messages = (output.errors ?? []).map((error) => error.formattedMessage)
  if (messages.length > 0)
    throw new Error(`solc ${solc.version()} refused the contracts.\n${messages.join('\n')}`)
  return output
}

function compiledOf(output: SolcOutput, name: string): Compiled {
  const found = output.contracts[`contracts/${name}.sol`]?.[name]
  if (!found) throw new Error(`contracts/${name}.sol defines no contract named ${name}.`)
  return { abi: found.abi, bytecode: `0x${found.evm.bytecode.object}` }
}

/** Our own files are named `contracts/…`; everything else is a package that Node can find. */
function readSource(contractsDir: string, file: string): string {
  const own = file.startsWith('contracts/')
  const at = own ? path.join(contractsDir, file.slice('contracts/'.length)) : require.resolve(file)
  return readFileSync(at, 'utf8')
}
