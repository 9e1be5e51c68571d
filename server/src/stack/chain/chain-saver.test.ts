import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChainBlock } from './chain-rpc.ts'
import { ChainSaver } from './chain-saver.ts'

/** A chain in memory and a clock by hand. */
class Toy {
  blocks: ChainBlock[] = [block(0, 'genesis', 0)]
  saves: string[] = []
  errors: unknown[] = []
  clock = 0
  saveSeconds = 0
  failNext = false
  readonly saver = new ChainSaver(this.head, {
    readHead: async () => this.head,
    readBlock: async (number) => this.blocks[number] ?? null,
    save: async () => {
      this.clock += this.saveSeconds * 1000
      if (this.failNext) {
        this.failNext = false
        throw new Error('disk full')
      }
      this.saves.push(this.head.hash)
    },
    onError: (error) => this.errors.push(error),
    now: () => this.clock,
  })

  get head(): ChainBlock {
    const head = this.blocks.at(-1)
    if (!head) throw new Error('The toy chain has its genesis always.')
    return head
  }

  mine(hash: string, transactions: number): void {
    this.blocks.push(block(this.blocks.length, hash, transactions))
  }

  /** Looks after some seconds. */
  async look(seconds: number): Promise<void> {
    this.clock += seconds * 1000
    await this.saver.look()
  }
}

function block(number: number, hash: string, transactions: number): ChainBlock {
  return { number, hash, transactions: Array.from({ length: transactions }, (_, i) => `${hash}-${i}`) }
}

describe('ChainSaver', () => {
  it('saves a transaction at once, the next ones not before half a minute, and empty blocks seldom', async () => {
    const toy = new Toy()
    toy.mine('a', 1)
    await toy.look(5)
    toy.mine('b', 1)
    await toy.look(5)
    expect(toy.saves).toEqual(['a'])
    await toy.look(25)
    expect(toy.saves).toEqual(['a', 'b'])
    toy.mine('c', 0)
    await toy.look(45)
    expect(toy.saves).toEqual(['a', 'b'])
    await toy.look(15)
    expect(toy.saves).toEqual(['a', 'b', 'c'])
  })

  it('saves a reorganised chain, and tries again after a failure', async () => {
    const toy = new Toy()
    toy.mine('a', 1)
    toy.failNext = true
    await toy.look(5)
    expect([toy.saves, toy.errors.length]).toEqual([[], 1])
    await toy.look(5)
    toy.blocks.pop()
    toy.mine('a2', 0)
    await toy.look(30)
    expect(toy.saves).toEqual(['a', 'a2'])
  })

  it('leaves a chain alone whose saves take long, whether they go well or fail', async () => {
    const toy = new Toy()
    toy.saveSeconds = 60
    toy.mine('a', 1)
    toy.failNext = true
    await toy.look(5)
    for (let looks = 0; looks < 239; looks += 1) await toy.look(5)
    expect([toy.saves, toy.errors.length]).toEqual([[], 1])
    await toy.look(5)
    expect(toy.saves).toEqual(['a'])
    toy.mine('b', 1)
    for (let looks = 0; looks < 239; looks += 1) await toy.look(5)
    expect(toy.saves).toEqual(['a'])
    await toy.look(5)
    expect(toy.saves).toEqual(['a', 'b'])
  })

  it('has every transaction saved half a minute later, whatever happens', async () => {
    const steps = fc.array(fc.record({ transactions: fc.nat(2), seconds: fc.integer({ min: 1, max: 40 }) }), {
      maxLength: 40,
    })
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const toy = new Toy()
        for (const [i, { transactions, seconds }] of all.entries()) {
          toy.mine(`block ${i}`, transactions)
          await toy.look(seconds)
        }
        await toy.look(31)
        const savedTo = toy.blocks.findIndex(({ hash }) => hash === toy.saves.at(-1))
        const lost = toy.blocks.slice(savedTo + 1).flatMap(({ transactions }) => transactions)
        expect(lost).toEqual([])
      }),
    )
  })
})
