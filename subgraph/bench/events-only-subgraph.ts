import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { workspace } from '../scripts/manifest/template.ts'
import { copyOfBuild } from './copy-of-build.ts'

/**
 * Makes a copy of the built subgraph whose handlers store the event and its block, and nothing that follows from it: what is between it
 * and us is the price of state and series. Returns its folder.
 */
export async function buildEventsOnlySubgraph(build: string): Promise<string> {
  return await copyOfBuild(build, 'events-only', (dir) => {
    for (const folder of ['src', 'generated'])
      cpSync(path.join(workspace, folder), path.join(dir, folder), { recursive: true })
    const adapters = path.join(dir, 'src', 'adapters')
    for (const name of readdirSync(adapters).filter((file) => file.endsWith('.ts'))) {
      const file = path.join(adapters, name)
      writeFileSync(file, withEventsOnly(readFileSync(file, 'utf8')))
    }
    return path.join(dir, 'src', 'mapping.ts')
  })
}

/** An adapter without what it hands on: of each handler, the lines that unpack the event and those that record it. */
export function withEventsOnly(adapter: string): string {
  return adapter.replaceAll(
    /^(export function handle.*\n)([\s\S]*?)^}/gm,
    (_, head: string, body: string) => {
      const kept = body.split('\n').filter((line) => /^ {2}(record\w+\(|const (p|tally|rowId) = )/.test(line))
      return `${[head.trimEnd(), ...kept].join('\n')}\n}`
    },
  )
}
