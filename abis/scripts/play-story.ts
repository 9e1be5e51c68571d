/**
 * Plays the story on an anvil of its own and prints what came of it.
 *
 *   node --import tsx scripts/play-story.ts [seed] [end as Unix seconds] [--keep]
 *
 * With --keep the chain stays up until Ctrl-C, for a look around.
 */
import { once } from 'node:events'
import { playStory, storyAnvilArgs } from '../src/story/play-story.ts'
import { startAnvil } from './anvil-process.ts'

const [seed = 'braintrust', endText = '1750000000'] = process.argv
  .slice(2)
  .filter((arg) => !arg.startsWith('--'))
const end = Number(endText)
const anvil = await startAnvil([...storyAnvilArgs(end), '--no-mining'])
try {
  const before = performance.now()
  const result = await playStory({ rpcUrl: anvil.rpcUrl, seed, end })
  console.log(JSON.stringify(result, null, 2))
  console.log(`Played in ${((performance.now() - before) / 1000).toFixed(1)} s.`)
  if (process.argv.includes('--keep')) {
    console.log(`The chain answers at ${anvil.rpcUrl}. Ctrl-C ends it.`)
    await once(process, 'SIGINT')
  }
} finally {
  await anvil.stop()
}
