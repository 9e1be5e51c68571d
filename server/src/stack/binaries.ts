import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** The native anvil program. npm's wrapper would swallow signals and exit codes. */
export function findAnvil(): string {
  return findBinary('@foundry-rs/anvil-linux-amd64', 'bin/anvil')
}

/** The native graph-node development build. */
export function findGraphNode(): string {
  return findBinary('@graphprotocol/gnd-linux-x64', 'bin/gnd')
}

/**
 * Says why the local stack cannot run here, or null when it can: graph-node's development build exists for Linux x64 only.
 */
export function whyNoLocalStack(
  platform: string = process.platform,
  arch: string = process.arch,
): string | null {
  if (platform === 'linux' && arch === 'x64') return null
  return (
    `The local stack runs on Linux x64 only, and this is ${platform} ${arch}. There are two ways on: ` +
    'start graph-node, IPFS, Postgres and a chain with `docker compose -f subgraph/docker-compose.yml up`, deploy the subgraph there and set ' +
    'SUBGRAPH_URL=http://127.0.0.1:8000/subgraphs/name/braintrust and RPC_URL=http://127.0.0.1:8545; ' +
    'or set SUBGRAPH_URL to a subgraph that is hosted elsewhere.'
  )
}

function findBinary(packageName: string, file: string): string {
  try {
    return path.join(path.dirname(require.resolve(`${packageName}/package.json`)), file)
  } catch (cause) {
    throw new Error(
      `The package ${packageName} is not installed. Run \`npm ci\` without --omit=optional, then start again.`,
      { cause },
    )
  }
}
