import type { Address } from 'viem'
import type { Receipt } from '../chain/block-writer.ts'
import { personaClients } from './cast.ts'
import { day, hour, momentOf } from './clock.ts'
import { type Choice, type Hearing, hear } from './juries.ts'
import { dollars } from './money.ts'
import { fund, notePaid } from './payments.ts'
import { noteRewards } from './referrals.ts'
import { createdId } from './stage.ts'
import { topics } from './topics.ts'
import { metadataUri } from './vocabulary.ts'
import type { Engagement, Invoice, World } from './world.ts'

type Party = 'client' | 'talent'

/** How a dispute ends, or where it stands when the story does. */
type Ending =
  | { readonly by: 'respondent accepts' | 'claimant accepts' }
  /** The rulings of the juries: one, or two when the party that lost appeals. */
  | { readonly by: 'jury'; readonly rulings: readonly Choice[] }
  | { readonly by: 'nobody: the respondent has not answered' | 'nobody: a juror has not voted' }

type Script = {
  /** Begins with the first fitting invoice verified after this fraction of the story. */
  readonly after: number
  readonly claimant: Party
  readonly claimedBps: number
  /** Share of amount and fee that the escrow holds when the claim is made. */
  readonly fundedPercent: bigint
  /** The respondent's answer: a counterclaim, or none. */
  readonly counterBps: number | null
  readonly ending: Ending
}

const byClient = { claimant: 'client', fundedPercent: 100n } as const
const byTalent = { claimant: 'talent', claimedBps: 10_000 } as const

/** Disputes that are over long before the end: settled (one with a shortfall), overturned on appeal, and ruled once. */
const closed: readonly Script[] = [
  {
    ...byClient,
    after: 0.25,
    claimedBps: 2_500,
    counterBps: 8_000,
    ending: { by: 'jury', rulings: ['respondent', 'claimant'] },
  },
  { ...byClient, after: 0.15, claimedBps: 6_000, counterBps: null, ending: { by: 'respondent accepts' } },
  {
    ...byTalent,
    after: 0.55,
    fundedPercent: 30n,
    counterBps: 5_000,
    ending: { by: 'claimant accepts' },
  },
  {
    ...byClient,
    after: 0.74,
    claimedBps: 0,
    counterBps: null,
    ending: { by: 'jury', rulings: ['respondent'] },
  },
  {
    ...byTalent,
    after: 0.41,
    fundedPercent: 0n,
    counterBps: null,
    ending: { by: 'respondent accepts' },
  },
]

/** Disputes that are open at the end: the first one with a jury that votes, the last one without an answer. */
const open: readonly Script[] = [
  {
    ...byClient,
    after: 0.9675,
    claimedBps: 3_000,
    counterBps: 9_000,
    ending: { by: 'nobody: a juror has not voted' },
  },
  {
    ...byClient,
    after: 0.983,
    claimedBps: 5_000,
    counterBps: null,
    ending: { by: 'nobody: the respondent has not answered' },
  },
]

/** So many disputes in the order of their beginnings, all kinds in turn. */
export function disputeScripts(count: number): readonly Script[] {
  if (count <= closed.length) return byBeginning(closed.slice(0, count))
  const before = count - open.length
  const scripts = Array.from({ length: before }, (_, index) => {
    const script = closed[index % closed.length]
    if (!script) throw new Error('There are no disputes to choose from.')
    return before > closed.length ? { ...script, after: 0.12 + (0.72 * index) / before } : script
  })
  return [...byBeginning(scripts), ...open]
}

function byBeginning(scripts: readonly Script[]): readonly Script[] {
  return [...scripts].sort((a, b) => a.after - b.after)
}

/** If the next dispute's time has come and this verified invoice fits, it goes that way instead of being paid. */
export function expectDispute(world: World, invoice: Invoice, verifiedAt: number): boolean {
  const script = world.disputeScripts[world.books.disputes]
  if (!script || verifiedAt < momentOf(world.clock, script.after)) return false
  if (!fits(world, invoice, script, verifiedAt)) return false
  world.books.disputes += 1
  invoice.status = 'disputed'
  const wait = script.claimant === 'client' ? 8 * hour : 5 * day
  world.agenda.at(verifiedAt + wait, () => claim(world, { invoice, script }))
  return true
}

/** Best is a client who pays each invoice by itself; but where there are few, a dispute does not wait for such a one for ever. */
function fits(world: World, { engagement, amount }: Invoice, script: Script, verifiedAt: number): boolean {
  const { client, plan } = engagement.job
  const persona = world.cast.clients.indexOf(client) < personaClients
  if (plan.showcase || persona || amount < dollars(2_500)) return false
  const patience = script.claimant === 'client' ? 0.01 : 0.1
  if (verifiedAt > momentOf(world.clock, script.after + patience)) return true
  return !client.prefunds && client.habit !== 'net-30' && engagement.escrow === 0n
}

type Quarrel = { readonly invoice: Invoice; readonly script: Script }

/** A quarrel that the contract knows: its id, when it was claimed, what is locked for it. */
type Case = Quarrel & {
  readonly id: bigint
  readonly claimedAt: number
  readonly locked: bigint
  readonly claimant: Address
  readonly respondent: Address
}

function claim(world: World, { invoice, script }: Quarrel): void {
  const { engagement, amount, fee } = invoice
  if (engagement.settling) {
    world.agenda.afterBlocks(1, () => claim(world, { invoice, script }))
    return
  }
  const [total, funded] = [amount + fee, ((amount + fee) * script.fundedPercent) / 100n]
  if (funded > 0n) fund(world, engagement, funded)
  // An earlier settlement may have left something there, which is locked too.
  const locked = engagement.escrow < total ? engagement.escrow : total
  engagement.escrow -= locked
  const claimant = partyOf(engagement, script.claimant)
  const respondent = partyOf(engagement, script.claimant === 'client' ? 'talent' : 'client')
  const uri = metadataUri({ title: `Claim about invoice ${invoice.id}` })
  const call = world.calls.escrow('disputeInvoice', [invoice.id, script.claimedBps, uri])
  const claimedAt = world.agenda.now
  world.chain.send(claimant, call, (receipt) => {
    const id = createdId(receipt, world.addresses.DisputeJury, topics.disputeCreated)
    const made: Case = { invoice, script, id, claimedAt, locked, claimant, respondent }
    if (script.counterBps !== null) counter(world, made, script.counterBps)
    proceed(world, made)
  })
}

function partyOf(engagement: Engagement, party: Party): Address {
  return party === 'client' ? engagement.job.client.address : engagement.talent.address
}

function counter(world: World, { id, respondent, claimedAt }: Case, counterBps: number): void {
  world.agenda.at(claimedAt + 2 * day, () => {
    const statement = metadataUri({ title: `Answer to claim ${id}` })
    world.chain.send(respondent, world.calls.jury('fileCounterclaim', [id, counterBps, statement]))
    const evidence = metadataUri({ title: `Delivery record for claim ${id}` })
    world.chain.send(respondent, world.calls.jury('submitEvidence', [id, evidence]))
  })
}

function proceed(world: World, made: Case): void {
  const { id, script, claimedAt } = made
  const { ending } = script
  const { talent } = made.invoice.engagement
  const answered = script.counterBps !== null
  const hearingAt = claimedAt + (answered ? 5 * day : 10 * day + hour)
  if (ending.by === 'jury') {
    const { engagement } = made.invoice
    const onExecute = () => {
      engagement.settling = true
    }
    const hearing = { ...made, hearingAt, rulings: ending.rulings, staysOpen: false, onExecute }
    hear(world, hearing, (receipt) => conclude(world, made, receipt))
  } else if (ending.by === 'nobody: a juror has not voted') {
    const hearing: Hearing = {
      ...made,
      hearingAt,
      rulings: ['claimant'],
      staysOpen: true,
      onExecute: () => {},
    }
    hear(world, hearing, () => {})
    world.openDisputes.push({ id, talent, waitsForTalent: false })
  } else if (ending.by === 'nobody: the respondent has not answered') {
    world.openDisputes.push({ id, talent, waitsForTalent: true })
  } else {
    world.agenda.at(claimedAt + 8.5 * day, () => settle(world, made, ending.by === 'respondent accepts'))
  }
}

function settle(world: World, made: Case, respondentAccepts: boolean): void {
  const { id, invoice, script, claimant, respondent } = made
  if (world.agenda.now >= world.pace.closesAt) return
  const { engagement, amount, fee } = invoice
  // A client who agrees to pay brings the money.
  if (respondentAccepts && script.claimant === 'talent') fund(world, engagement, amount + fee)
  engagement.settling = true
  const { jury } = world.calls
  const by = respondentAccepts ? respondent : claimant
  const call = respondentAccepts ? jury('acceptClaim', [id]) : jury('acceptCounterclaim', [id])
  world.chain.send(by, call, (receipt) => conclude(world, made, receipt))
}

/** The escrow has paid, as the settlement or the ruling says, and put the rest back. */
function conclude(world: World, { invoice, locked }: Case, receipt: Receipt): void {
  invoice.status = 'resolved'
  invoice.engagement.openInvoices -= 1
  invoice.engagement.settling = false
  invoice.engagement.escrow += locked - notePaid(world, receipt)
  noteRewards(world, receipt)
}
