import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type BuiltManifest, copyOfBuild } from './copy-of-build.ts'

/** Makes the floor of the node itself: a copy of the built subgraph whose handlers do nothing. Returns its folder. */
export async function buildDoNothingSubgraph(build: string): Promise<string> {
  return await copyOfBuild(build, 'do-nothing', (dir, manifest) => {
    const functions = handlersOf(manifest).map(
      (name) => `export function ${name}(event: ethereum.Event): void {}`,
    )
    const source = path.join(dir, 'nothing.ts')
    writeFileSync(source, ["import { ethereum } from '@graphprotocol/graph-ts'", ...functions, ''].join('\n'))
    return source
  })
}

/** The part of a manifest that says which handlers there are. */
export interface ManifestHandlers {
  readonly dataSources: readonly {
    readonly mapping: { readonly eventHandlers: readonly { readonly handler: string }[] }
  }[]
}

/** Names of all handlers, each once. */
export function handlersOf(manifest: ManifestHandlers | BuiltManifest): string[] {
  const names = manifest.dataSources.flatMap(({ mapping }) =>
    mapping.eventHandlers.map(({ handler }) => handler),
  )
  return [...new Set(names)]
}
