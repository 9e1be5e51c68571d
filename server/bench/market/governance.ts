import { Money } from './money.ts'
import { contracts, nobody } from './people.ts'
import { evenly, later, type World } from './world.ts'

const btrst = 10n ** 18n
const supply = 250_000_000n * btrst
const proposals = 100
const conversions = 104

/** The token, its delegates, proposals with their votes, and the fees that become BTRST. */
export class Governance {
  readonly #world: World
  readonly #money: Money
  #proposals = 0n
  #usdcReserve = 5_000_000n * 1_000_000n
  #btrstReserve = 10_000_000n * btrst

  constructor(world: World) {
    this.#world = world
    this.#money = new Money(world)
  }

  plan(): void {
    this.#world.agenda.at(0, () => this.#mint())
    evenly(this.#world, conversions, 7, 728, () => this.#convert())
    evenly(this.#world, proposals, 10, 700, () => this.#propose())
  }

  #mint(): void {
    const { writer, people } = this.#world
    writer.transaction()
    this.#money.transfer(contracts.btrst, nobody, contracts.timelock, supply)
    writer.emit('TimelockChange', contracts.governor, {
      oldTimelock: nobody,
      newTimelock: contracts.timelock,
    })
    for (const [wallet, label] of [
      [contracts.treasury, 'Treasury'],
      [contracts.converter, 'Fee converter'],
    ])
      writer.emit('TreasuryWalletSet', contracts.treasury, {
        wallet: wallet ?? '',
        active: true,
        label: label ?? '',
      })
    writer.emit('QuorumNumeratorUpdated', contracts.governor, {
      oldQuorumNumerator: 0n,
      newQuorumNumerator: 4n,
    })
    this.#money.transfer(contracts.btrst, contracts.timelock, contracts.referrals, 40_000_000n * btrst)
    for (const [index, delegate] of people.delegates.entries()) {
      const votes = BigInt(400_000 - index * 900) * btrst
      writer.transaction()
      this.#money.transfer(contracts.btrst, contracts.timelock, delegate, votes)
      writer.emit('DelegateChanged', contracts.btrst, {
        delegator: delegate,
        fromDelegate: nobody,
        toDelegate: delegate,
      })
      writer.emit('DelegateVotesChanged', contracts.btrst, { delegate, previousVotes: 0n, newVotes: votes })
    }
  }

  /** Sells the fees that wait, by the rule of the constant product. */
  #convert(): void {
    const { random, writer, people } = this.#world
    const usdcIn = Money.waiting.get(this.#world) ?? 0n
    if (usdcIn === 0n) return
    Money.waiting.set(this.#world, 0n)
    const out = (this.#btrstReserve * usdcIn) / (this.#usdcReserve + usdcIn)
    this.#usdcReserve += usdcIn
    this.#btrstReserve -= out
    writer.transaction()
    this.#money.transfer(contracts.usdc, contracts.converter, contracts.pool, usdcIn)
    this.#money.transfer(contracts.btrst, contracts.pool, contracts.timelock, out)
    writer.emit('Swapped', contracts.pool, {
      caller: contracts.converter,
      recipient: contracts.timelock,
      usdcToBtrst: true,
      amountIn: usdcIn,
      amountOut: out,
      usdcReserve: this.#usdcReserve,
      btrstReserve: this.#btrstReserve,
    })
    writer.emit('FeesConverted', contracts.converter, {
      batchRef: random.hash(),
      caller: random.pick(people.delegates),
      recipient: contracts.timelock,
      usdcIn,
      btrstOut: out,
      minBtrstOut: (out * 99n) / 100n,
    })
    // Somebody sells as much BTRST again, so that the price does not run away.
    this.#btrstReserve += out
    this.#usdcReserve -= usdcIn
  }

  #propose(): void {
    const { random, writer, people } = this.#world
    // As the reference governor counts them.
    const proposalId = BigInt(++this.#proposals)
    const at = BigInt(writer.timestamp)
    writer.transaction()
    writer.emit('ProposalCreated', contracts.governor, {
      proposalId,
      proposer: random.pick(people.delegates),
      targets: [contracts.config],
      values: [0n],
      signatures: [''],
      calldatas: ['0x'],
      voteStart: at + 86_400n,
      voteEnd: at + 4n * 86_400n,
      description: `# Proposal ${this.#proposals}\n\nAn invented proposal.`,
    })
    const voters = random.int(40, 400)
    for (let n = 0; n < voters; n++)
      later(this.#world, 1.4 + random.next() * 2, () => this.#vote(proposalId, n))
    if (random.chance(0.7)) later(this.#world, 5, () => this.#execute(proposalId))
  }

  #vote(proposalId: bigint, n: number): void {
    const { random, writer, people } = this.#world
    writer.transaction()
    writer.emit('VoteCast', contracts.governor, {
      voter: people.delegates[n] ?? nobody,
      proposalId,
      support: random.chance(0.85) ? 1 : random.int(0, 2),
      weight: BigInt(400_000 - n * 900) * btrst,
      reason: '',
    })
  }

  #execute(proposalId: bigint): void {
    const { writer } = this.#world
    writer.transaction()
    writer.emit('ProposalQueued', contracts.governor, {
      proposalId,
      etaSeconds: BigInt(writer.timestamp + 2 * 86_400),
    })
    later(this.#world, 3, () => {
      writer.transaction()
      writer.emit('ProposalExecuted', contracts.governor, { proposalId })
    })
  }
}
