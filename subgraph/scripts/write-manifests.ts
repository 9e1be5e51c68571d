/**
 * Writes the manifests whose addresses are known, and networks.json, from manifest.template.yaml.
 *
 *   tsx scripts/write-manifests.ts           writes
 *   tsx scripts/write-manifests.ts --check   writes nothing, fails when a file is stale
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { manifestText } from './manifest/manifest-text.ts'
import { knownContracts, placesOf } from './manifest/networks.ts'
import { workspace } from './manifest/template.ts'

/** Every written file with its fresh text, by its name in the workspace. */
export function freshFiles(): ReadonlyMap<string, string> {
  const { local, mainnet } = knownContracts
  const networks = { local: placesOf('reference', local), mainnet: placesOf('mainnet', mainnet) }
  return new Map([
    ['subgraph.yaml', manifestText('local', 'reference', local)],
    ['subgraph.mainnet.yaml', manifestText('mainnet', 'mainnet', mainnet)],
    ['networks.json', `${JSON.stringify(networks, null, 2)}\n`],
  ])
}

function write(check: boolean): void {
  for (const [name, text] of freshFiles()) {
    const file = path.join(workspace, name)
    if (!check) writeFileSync(file, text)
    else if (readFileSync(file, 'utf8') !== text) {
      console.error(
        `subgraph/${name} is not what its template gives: run npm run manifests -w subgraph and commit it.`,
      )
      process.exitCode = 1
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write(process.argv.includes('--check'))
