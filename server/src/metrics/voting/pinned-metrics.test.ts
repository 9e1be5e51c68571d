import { expect, it } from 'vitest'
import { BlockUnavailableError } from '../../ledger/resolve-block.ts'
import { type AsOf, NotReachedError } from '../as-of.ts'
import { momentBlocks } from './pinned-metrics.ts'

const block = (number: number) => ({ number, hash: `0x${number}`, timestamp: number * 86_400 })

/** Finds the moments of a proposal as a ledger with this head would. */
const ledgerAt =
  (head: number, moments: Readonly<Record<string, number>>) =>
  async (asked: AsOf): Promise<ReturnType<typeof block>> => {
    const number = 'proposal' in asked ? moments[asked.proposal.moment] : undefined
    if (number === undefined || number > head) throw new NotReachedError(`The newest block is ${head}.`)
    return block(number)
  }

it('says the same of a moment that came later as of one that never came', async () => {
  const moments = { CREATED: 5, VOTE_START: 10, VOTE_END: 20 }
  const before = await momentBlocks('1', block(15), ledgerAt(15, moments))
  const after = await momentBlocks('1', block(15), ledgerAt(30, { ...moments, EXECUTED: 25 }))
  expect(after).toEqual(before)
  expect(before.get('VOTE_START')).toEqual({ block: block(10), reason: null })
  expect(before.get('VOTE_END')?.reason).toContain('block 15')
  expect(before.get('EXECUTED')?.reason).toContain('block 15')
})

it('says why a block that is there cannot be told', async () => {
  const silent = async (): Promise<never> => {
    throw new BlockUnavailableError('The node behind RPC_URL did not tell its hash.')
  }
  expect((await momentBlocks('1', block(15), silent)).get('CREATED')?.reason).toContain('RPC_URL')
})
