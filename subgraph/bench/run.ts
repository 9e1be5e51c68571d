/**
 * Measures how fast graph-node indexes a story with this subgraph, against the floor of the node itself: the same subgraph with
 * handlers that do nothing (same schema, data sources, events and names of handlers), on the same chain, each from an empty database.
 * Between the two, a copy whose handlers store events alone tells what events cost, and what the rest.
 *
 *   npm run bench -w subgraph -- [--size small|dose|article] [--runs 1]
 *
 * The story is played once and kept below DATA_DIR, else below the system's folder for temporary files.
 */
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { isSizeName } from '@braintrust-analytics/abis/story'
import { buildWorkspace, SUBGRAPH } from '../../server/src/stack/builds/build-workspace.ts'
import { ChildRegistry, endLeftovers } from '../../server/src/stack/process/child-registry.ts'
import { Stages } from '../../server/src/stack/progress.ts'
import { buildDoNothingSubgraph } from './do-nothing-subgraph.ts'
import { buildEventsOnlySubgraph } from './events-only-subgraph.ts'
import { handlerCosts } from './handler-costs.ts'
import { type IndexRun, indexOnce } from './index-once.ts'
import { report } from './report.ts'
import { openStoryChain, playedChainsDir } from './story-chain.ts'

const { values } = parseArgs({
  options: { size: { type: 'string', default: 'small' }, runs: { type: 'string', default: '1' } },
})
const [size, count] = [values.size, Number(values.runs)]
if (!isSizeName(size)) throw new Error(`There is no size ${size}: choose small, dose or article.`)
if (!Number.isInteger(count) || count < 1) throw new Error('--runs takes a number from 1.')

const dir = path.resolve(process.env.DATA_DIR ?? path.join(tmpdir(), 'braintrust-bench'))
mkdirSync(path.join(dir, 'runs'), { recursive: true })
const say = (line: string) => console.error(line)
const runFile = path.join(dir, 'run.json')
await endLeftovers(runFile)
const registry = new ChildRegistry(runFile)
try {
  const build = await buildWorkspace(SUBGRAPH, { dataDir: dir, stages: new Stages() })
  const nothing = await buildDoNothingSubgraph(build)
  const eventsAlone = await buildEventsOnlySubgraph(build)
  const { anvil, head } = await openStoryChain({ dir: playedChainsDir(), size, registry, say })
  const index = async (name: string, folder: string): Promise<IndexRun> => {
    const options = { build: folder, rpcUrl: anvil.rpcUrl, head, dir: path.join(dir, 'runs'), registry }
    const run = await indexOnce(options)
    say(`${name}: ${run.seconds.toFixed(1)} s`)
    return run
  }
  const [ours, eventsOnly, floor]: [IndexRun[], IndexRun[], IndexRun[]] = [[], [], []]
  // In turn, so that whatever else the machine does meets all.
  for (let turn = 0; turn < count; turn++) {
    floor.push(await index('handlers that do nothing', nothing))
    eventsOnly.push(await index('handlers that store events alone', eventsAlone))
    ours.push(await index('our subgraph', build))
  }
  const events = handlerCosts(ours[0]?.samples ?? [], []).reduce((sum, cost) => sum + cost.events, 0)
  console.log(report({ events, blocks: head, ours, eventsOnly, floor }))
} finally {
  await registry.stopAll()
  await registry.close()
}
