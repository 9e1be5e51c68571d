import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chainAnvilArgs, playStory, type SizeName, storyAnvilArgs } from '@braintrust-analytics/abis/story'
import { hashFiles } from '../../server/src/stack/builds/hash-files.ts'
import { type Anvil, startAnvil } from '../../server/src/stack/chain/anvil.ts'
import { readHead } from '../../server/src/stack/chain/chain-rpc.ts'
import { saveChain } from '../../server/src/stack/chain/save-chain.ts'
import type { ChildRegistry } from '../../server/src/stack/process/child-registry.ts'
import { REPOSITORY } from '../../server/src/stack/repository.ts'

/** The story that `npm run play -w abis` plays, too. */
const SEED = 'braintrust'
const END = 1_750_000_000

/** Where played chains are kept from one run to the next: below DATA_DIR, else below the system's folder for temporary files. */
export function playedChainsDir(): string {
  return path.join(path.resolve(process.env.DATA_DIR ?? path.join(tmpdir(), 'braintrust-bench')), 'chains')
}

/** Where chains are kept, and who watches over their process. */
export interface StoryChainOptions {
  /** Folder of the saved chains. */
  readonly dir: string
  readonly size: SizeName
  readonly registry: ChildRegistry
  readonly say: (line: string) => void
}

/** A story's chain that stands still: nothing is mined on it any more. */
export interface StoryChain {
  readonly anvil: Anvil
  readonly head: number
}

/**
 * Serves the story of a size, played now or at an earlier run: chains are kept by the content of what they are made from, so a
 * changed contract or story is played anew.
 */
export async function openStoryChain(options: StoryChainOptions): Promise<StoryChain> {
  const { registry, size } = options
  const sources = hashFiles(REPOSITORY, ['abis/src'], []).slice(0, 12)
  const dir = path.join(options.dir, `${size}-${sources}`)
  const state = path.join(dir, 'state.json')
  mkdirSync(dir, { recursive: true })
  if (!existsSync(state)) await playAndSave(options, dir, state)
  const args = [...chainAnvilArgs(size), '--no-mining', '--load-state', state]
  const anvil = await startAnvil({ dir, args, registry })
  return { anvil, head: (await readHead(anvil.rpcUrl)).number }
}

async function playAndSave(options: StoryChainOptions, dir: string, state: string): Promise<void> {
  const { size, registry, say } = options
  const anvil = await startAnvil({ dir, args: [...storyAnvilArgs(END, size), '--no-mining'], registry })
  try {
    const played = await playStory({
      rpcUrl: anvil.rpcUrl,
      seed: SEED,
      end: END,
      size,
      onProgress: ({ done, total }) => {
        if (done % 120 === 1) say(`playing the story: block ${done} of ${total}`)
      },
    })
    say(`played: ${JSON.stringify(played.summary)}`)
    await saveChain(anvil.rpcUrl, state)
  } finally {
    await anvil.child.stop()
  }
}
