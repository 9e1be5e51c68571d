import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Exists on every chain: the genesis block. */
const MANIFEST = `specVersion: 1.2.0
schema:
  file: ./schema.graphql
dataSources:
  - kind: ethereum
    name: Idle
    network: local
    source:
      abi: Idle
      startBlock: 0
      endBlock: 0
    mapping:
      kind: ethereum/events
      apiVersion: 0.0.9
      language: wasm/assemblyscript
      entities: [Nothing]
      abis:
        - name: Idle
          file: ./abi.json
      eventHandlers: []
      file: ./empty.wasm
`
const SCHEMA = '"""Never stored."""\ntype Nothing @entity(immutable: true) {\n  id: ID!\n}\n'
/** The smallest WebAssembly module: magic number and version. */
const EMPTY_WASM = Buffer.from('0061736d01000000', 'hex')

/**
 * Writes a subgraph that does nothing into the folder. `gnd dev` deploys the manifest that it is started with anew at each start;
 * given this one, it leaves alone the real subgraph, which is deployed through the admin port and keeps its index.
 */
export function writeIdleSubgraph(dir: string): void {
  const build = path.join(dir, 'build')
  mkdirSync(build, { recursive: true })
  // gnd reads the manifest beside and in its build folder.
  for (const folder of [dir, build]) {
    writeFileSync(path.join(folder, 'subgraph.yaml'), MANIFEST)
    writeFileSync(path.join(folder, 'schema.graphql'), SCHEMA)
    writeFileSync(path.join(folder, 'abi.json'), '[]\n')
    writeFileSync(path.join(folder, 'empty.wasm'), EMPTY_WASM)
  }
}
