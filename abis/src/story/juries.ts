import { type Address, encodeAbiParameters, keccak256, parseAbiParameters, toHex } from 'viem'
import type { Receipt } from '../chain/block-writer.ts'
import { disputeJuryAbi } from '../generated/abi.ts'
import type { NamedAccount } from './cast.ts'
import { day, hour } from './clock.ts'
import { tokens } from './money.ts'
import { itemAt, type Random } from './random.ts'
import { logsOf, valuesOf } from './stage.ts'
import { storyChainId } from './story-anvil-args.ts'
import { topics } from './topics.ts'
import { metadataUri } from './vocabulary.ts'
import type { World } from './world.ts'

/** What a jury decides between here; nobody refuses. */
export type Choice = 'claimant' | 'respondent'

/** The numbers of DisputeJury.Choice. */
const choices = { claimant: 1, respondent: 2 } as const

/** The contract's periods. */
const evidencePeriod = 4 * day
const commitPeriod = 4 * day
const revealPeriod = 3 * day
const appealPeriod = 5 * day
const appealBond = tokens(500)

/** Jurors stake during the first weeks; later one puts in more and one leaves. */
export function openJuries(world: World): void {
  const { agenda, cast, clock } = world
  for (const [rank, juror] of cast.jurors.entries()) {
    const stake = 3_000 + ((rank * 1_700) % 9_000)
    agenda.at(clock.start + (2 + rank) * day, () => stakeFirst(world, juror, stake))
  }
  const [raiser, leaver] = [itemAt(cast.jurors, 1), itemAt(cast.jurors, 17)]
  agenda.at(clock.start + 210 * day, () => raiseStake(world, raiser, 25_000, 12_000))
  agenda.at(clock.start + 480 * day, () => leave(world, leaver))
}

function stakeFirst(world: World, juror: NamedAccount, stake: number): void {
  const { chain, calls, cast } = world
  chain.send(cast.builders.address, calls.btrst('transfer', [juror.address, tokens(stake + 200)]))
  raiseStake(world, juror, stake, stake)
}

function raiseStake(world: World, juror: NamedAccount, stake: number, more: number): void {
  const { chain, calls, cast, addresses } = world
  if (stake !== more)
    chain.send(cast.builders.address, calls.btrst('transfer', [juror.address, tokens(stake)]))
  chain.send(juror.address, calls.btrst('approve', [addresses.DisputeJury, tokens(stake)]))
  chain.send(juror.address, calls.jury('setStake', [tokens(stake)]))
}

/** Somebody with a seat cannot leave: they try again when the dispute may be over. */
function leave(world: World, juror: NamedAccount): void {
  if (world.seats.some((seat) => seat.juror === juror)) {
    world.agenda.at(world.agenda.now + 9 * day, () => leave(world, juror))
    return
  }
  world.chain.send(juror.address, world.calls.jury('setStake', [0n]))
}

/** A dispute that goes to a jury. */
export type Hearing = {
  readonly id: bigint
  readonly claimant: Address
  readonly respondent: Address
  /** Unix seconds at which the time to answer is over. */
  readonly hearingAt: number
  /** What the juries say: one ruling, or a second one after an appeal. */
  readonly rulings: readonly Choice[]
  /** Whether the story ends while the jury votes. */
  readonly staysOpen: boolean
  /** Done when the execution is sent. */
  readonly onExecute: () => void
}

type Round = Hearing & { readonly round: number; readonly random: Random }

/** Leads a dispute from the end of the response to its execution, as far as the story lasts. */
export function hear(world: World, hearing: Hearing, onExecuted: (receipt: Receipt) => void): void {
  const { id, claimant, respondent, hearingAt, staysOpen } = hearing
  const random = world.random.fork(`dispute ${id}`)
  world.agenda.at(hearingAt, () =>
    advance(world, id, () => {
      const evidenceUntil = world.agenda.now + evidencePeriod
      handIn(world, id, claimant, 'Messages about the delivery')
      handIn(world, id, respondent, 'Log of the work done')
      // Two blocks before the lot and two days of voting lie between this and the end.
      const late = world.clock.end - 2.4 * world.clock.slotLength - 2.2 * day
      const lotAt = staysOpen ? Math.max(evidenceUntil, late) : evidenceUntil
      hold(world, { ...hearing, round: 0, random }, lotAt + hour, onExecuted)
    }),
  )
}

function advance(world: World, id: bigint, then: () => void): void {
  world.chain.send(anybody(world), world.calls.jury('advance', [id]), then)
}

/** Moving a dispute on is open to all; the node that earns from it does it here. */
function anybody({ cast }: World): Address {
  return itemAt(cast.nodes, 0).address
}

function handIn(world: World, id: bigint, party: Address, title: string): void {
  world.agenda.afterBlocks(1, () =>
    world.chain.send(party, world.calls.jury('submitEvidence', [id, metadataUri({ title })])),
  )
}

/** The lot is asked for, drawn by the hash of the block after, and the jury votes. */
function hold(world: World, round: Round, lotAt: number, onExecuted: (receipt: Receipt) => void): void {
  const { agenda, chain, calls } = world
  agenda.at(lotAt, () =>
    advance(world, round.id, () =>
      agenda.afterBlocks(2, () =>
        chain.send(anybody(world), calls.jury('draw', [round.id]), (receipt) =>
          vote(world, round, seatJury(world, round.id, receipt), onExecuted),
        ),
      ),
    ),
  )
}

function seatJury(world: World, dispute: bigint, receipt: Receipt): readonly NamedAccount[] {
  return logsOf(receipt, topics.jurorDrawn).map((log) => {
    const { juror } = valuesOf(disputeJuryAbi, 'JurorDrawn', log)
    const key = juror.toLowerCase()
    const found = world.cast.jurors.find(({ address }) => address.toLowerCase() === key)
    if (!found) throw new Error(`Juror ${juror} is nobody of the story.`)
    world.seats.push({ dispute, juror: found })
    return found
  })
}

type Ballot = { readonly juror: NamedAccount; readonly choice: Choice; readonly opens: boolean }

/** The first juror drawn never votes, the second of seven never opens the vote, the last of all votes against the others. */
function ballotsOf(jurors: readonly NamedAccount[], round: Round): readonly Ballot[] {
  const ruling = itemAt(round.rulings, round.round)
  const contrary: Choice = ruling === 'claimant' ? 'respondent' : 'claimant'
  const absent = round.round > 0 || round.rulings.length === 1 ? 1 : 0
  return jurors.slice(absent).map((juror, index, voters) => ({
    juror,
    choice: voters.length > 2 && index === voters.length - 1 ? contrary : ruling,
    opens: !(jurors.length > 3 && index === 0),
  }))
}

function vote(
  world: World,
  round: Round,
  jurors: readonly NamedAccount[],
  onExecuted: (receipt: Receipt) => void,
): void {
  const { agenda } = world
  const ballots = ballotsOf(jurors, round)
  const over = agenda.now + commitPeriod + hour
  for (const ballot of ballots) {
    inTime(world, commitPeriod, round.random, () =>
      world.chain.send(
        ballot.juror.address,
        world.calls.jury('commitVote', [round.id, commitmentOf(world, round, ballot)]),
      ),
    )
  }
  if (round.staysOpen) {
    world.awaitedJuror = { dispute: round.id, juror: itemAt(jurors, 0) }
    return
  }
  agenda.at(over, () => advance(world, round.id, () => openVotes(world, round, ballots, onExecuted)))
}

function openVotes(
  world: World,
  round: Round,
  ballots: readonly Ballot[],
  onExecuted: (receipt: Receipt) => void,
): void {
  const { agenda } = world
  for (const ballot of ballots.filter(({ opens }) => opens)) {
    const reasons = metadataUri({ title: `Why I side with the ${ballot.choice}` })
    const salt = saltOf(world, round, ballot.juror)
    const call = world.calls.jury('revealVote', [round.id, choices[ballot.choice], salt, reasons])
    inTime(world, revealPeriod, round.random, () => world.chain.send(ballot.juror.address, call))
  }
  agenda.at(agenda.now + revealPeriod + hour, () =>
    advance(world, round.id, () => afterRuling(world, round, onExecuted)),
  )
}

function afterRuling(world: World, round: Round, onExecuted: (receipt: Receipt) => void): void {
  const { agenda } = world
  if (round.round + 1 < round.rulings.length) {
    inTime(world, appealPeriod, round.random, () => appeal(world, round, onExecuted))
    return
  }
  // After a second round the ruling can be carried out at once.
  const at = round.round > 0 ? agenda.now + 1 : agenda.now + appealPeriod + hour
  agenda.at(at, () => {
    if (agenda.now >= world.pace.closesAt) return
    round.onExecute()
    world.chain.send(anybody(world), world.calls.jury('execute', [round.id]), (receipt) => {
      world.seats = world.seats.filter(({ dispute }) => dispute !== round.id)
      onExecuted(receipt)
    })
  })
}

/** The party that lost puts down the bond. */
function appeal(world: World, round: Round, onExecuted: (receipt: Receipt) => void): void {
  const { chain, calls, cast, addresses, agenda } = world
  const loser = itemAt(round.rulings, round.round) === 'claimant' ? round.respondent : round.claimant
  chain.send(cast.sale.address, calls.btrst('transfer', [loser, appealBond]))
  chain.send(loser, calls.btrst('approve', [addresses.DisputeJury, appealBond]))
  chain.send(loser, calls.jury('appeal', [round.id]), () =>
    hold(world, { ...round, round: 1 }, agenda.now + evidencePeriod + hour, onExecuted),
  )
}

/** Within so many blocks that the period cannot be over, wherever in their half days blocks fall. */
function inTime(world: World, period: number, random: Random, act: () => void): void {
  const most = Math.max(1, Math.floor((period - 0.4 * day) / world.clock.slotLength))
  world.agenda.afterBlocks(random.int(1, most), act)
}

const committed = parseAbiParameters('uint256, address, uint256, uint8, address, uint8, bytes32')

function commitmentOf(world: World, round: Round, { juror, choice }: Ballot): `0x${string}` {
  const salt = saltOf(world, round, juror)
  return keccak256(
    encodeAbiParameters(committed, [
      BigInt(storyChainId),
      world.addresses.DisputeJury,
      round.id,
      round.round,
      juror.address,
      choices[choice],
      salt,
    ]),
  )
}

/** Everybody can work out the salts of the story; jurors who mean it keep theirs to themselves. */
function saltOf(world: World, { id, round }: Round, juror: NamedAccount): `0x${string}` {
  return keccak256(toHex(`${world.random.seed}/${id}/${round}/${juror.address}`))
}
