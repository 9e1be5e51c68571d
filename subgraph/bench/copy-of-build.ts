import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse, stringify } from 'yaml'
import { COPIES, compileMapping } from './compile-mapping.ts'

/** The part of a built manifest that is rewritten. */
export interface BuiltManifest {
  readonly dataSources: readonly {
    readonly mapping: { file: string; readonly eventHandlers: readonly { readonly handler: string }[] }
  }[]
}

/**
 * Makes a copy of the built subgraph with the same schema, data sources, events and names of handlers, and another mapping: the one whose
 * source `writeMapping` writes into the folder it is given, and names. Returns the folder of the copy.
 */
export async function copyOfBuild(
  build: string,
  name: string,
  writeMapping: (dir: string, manifest: BuiltManifest) => string,
): Promise<string> {
  const dir = path.join(COPIES, name)
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  const copy = path.join(dir, 'build')
  cpSync(build, copy, { recursive: true, filter: (file) => !/\.(wasm|built-from)$/.test(file) })
  const manifestFile = path.join(copy, 'subgraph.yaml')
  const manifest: BuiltManifest = parse(readFileSync(manifestFile, 'utf8'))
  await compileMapping(writeMapping(dir, manifest), path.join(copy, 'mapping.wasm'))
  for (const { mapping } of manifest.dataSources) mapping.file = 'mapping.wasm'
  writeFileSync(manifestFile, stringify(manifest))
  return copy
}
