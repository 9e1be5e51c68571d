/**
 * Builds the subgraph for the local chain into build/, unless what is there was made from the sources as they are. Stacks that are started
 * afterwards, as tests do, take it as it is; after a plain `npm run build` they would build once more, since that leaves no mark.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildWorkspace, SUBGRAPH } from '../../../server/src/stack/builds/build-workspace.ts'
import { Stages } from '../../../server/src/stack/progress.ts'

const dataDir = mkdtempSync(path.join(tmpdir(), 'subgraph-build-'))
try {
  console.log(`The subgraph is built: ${await buildWorkspace(SUBGRAPH, { dataDir, stages: new Stages() })}`)
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
