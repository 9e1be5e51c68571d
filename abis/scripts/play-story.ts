/**
 * Plays the story on an anvil of its own and prints what came of it.
 *
 *   node --import tsx scripts/play-story.ts [seed] [end as Unix seconds] [--size small|dose|article|large] [--keep]
 *
 * With --keep the chain stays up until Ctrl-C, for a look around.
 */
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { isSizeName, playStory, storyAnvilArgs } from '../src/story/play-story.ts'
import { startAnvil } from './anvil-process.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: 'small' }, keep: { type: 'boolean', default: false } },
})
const [seed = 'braintrust', endText = '1750000000'] = positionals
const [end, size] = [Number(endText), values.size]
if (!isSizeName(size)) throw new Error(`There is no size ${size}: choose small, dose, article or large.`)

const anvil = await startAnvil([...storyAnvilArgs(end, size), '--no-mining'])
try {
  const before = performance.now()
  const seconds = () => (performance.now() - before) / 1000
  const result = await playStory({
    rpcUrl: anvil.rpcUrl,
    seed,
    end,
    size,
    onProgress: ({ done, total, label }) => {
      if (done % 60 === 1) console.error(`${label}: block ${done} of ${total}, ${seconds().toFixed(0)} s`)
    },
  })
  console.log(JSON.stringify(result, null, 2))
  console.log(`Played in ${seconds().toFixed(1)} s, ${result.summary.events} events.`)
  if (values.keep) {
    console.log(`The chain answers at ${anvil.rpcUrl}. Ctrl-C ends it.`)
    await once(process, 'SIGINT')
  }
} finally {
  await anvil.stop()
}
