/**
 * Builds the subgraph for a network other than the local chain, offline, into build-<network>/.
 *
 *   tsx scripts/build-network.ts mainnet                       Braintrust's own contracts on Ethereum
 *   tsx scripts/build-network.ts sepolia addresses.json        our reference contracts, where the file says
 *
 * The network's name is graph-node's. For mainnet it prints what is not verified.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { contractsFrom } from './manifest/given-contracts.ts'
import { manifestText } from './manifest/manifest-text.ts'
import { unverifiedFacts } from './manifest/networks.ts'
import { workspace } from './manifest/template.ts'

/**
 * Makes the manifest of a network ready and says which file it is.
 * @throws an Error when the network's addresses are neither known nor given.
 */
export function prepareManifest(network: string, addresses: string | undefined): string {
  if (network === 'local')
    throw new Error('The local chain has a build of its own: npm run build -w subgraph.')
  if (network === 'mainnet') return 'subgraph.mainnet.yaml'
  const contracts = contractsFrom(network, addresses)
  const manifest = `subgraph.${network}.yaml`
  writeFileSync(path.join(workspace, manifest), manifestText(network, 'reference', contracts))
  return manifest
}

function graph(...args: string[]): void {
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@graphprotocol/graph-cli/package.json')),
    'bin/run.js',
  )
  const preload = path.join(workspace, 'scripts', 'wasm-binaryen.cjs')
  execFileSync(process.execPath, ['--require', preload, cli, ...args], { cwd: workspace, stdio: 'inherit' })
}

function build(network: string, addresses: string | undefined): void {
  const manifest = prepareManifest(network, addresses)
  // The mappings of both deployments share the schema's types, which the local manifest generates.
  graph('codegen')
  if (network === 'mainnet') graph('codegen', manifest, '--output-dir', 'generated/mainnet')
  graph('build', manifest, '--output-dir', `build-${network}`)
  if (network !== 'mainnet') return
  console.log(
    '\nNot verified; check with an explorer before a deployment (all of it is in abis/mainnet/contracts.json):',
  )
  for (const fact of unverifiedFacts()) console.log(`- ${fact}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [network, addresses] = process.argv.slice(2)
  try {
    if (network === undefined)
      throw new Error('Say which network: npm run build:network -w subgraph mainnet.')
    build(network, addresses)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
