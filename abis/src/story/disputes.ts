import { day, hour, momentOf } from './clock.ts'
import { dollars, feeOf } from './money.ts'
import { fund } from './payments.ts'
import { noteRewards } from './referrals.ts'
import { createdId } from './stage.ts'
import { topics } from './topics.ts'
import { metadataUri } from './vocabulary.ts'
import type { Engagement, Invoice, World } from './world.ts'

type Script = {
  /** Begins with the first fitting invoice verified after this fraction of the story. */
  readonly after: number
  readonly claimant: 'client' | 'talent'
  readonly claimedBps: number
  /** Share of amount and fee that the escrow holds when the claim is made. */
  readonly fundedPercent: bigint
  /** The respondent's answer: a counterclaim, or none. */
  readonly counterBps: number | null
  /** Who gives in at last; null leaves it open. */
  readonly ends: 'respondent accepts' | 'claimant accepts' | null
}

/** The seven disputes of the story: four settled (one with a shortfall), three open at the end. */
const scripts: readonly Script[] = [
  {
    after: 0.18,
    claimant: 'client',
    claimedBps: 6_000,
    fundedPercent: 100n,
    counterBps: null,
    ends: 'respondent accepts',
  },
  {
    after: 0.33,
    claimant: 'client',
    claimedBps: 2_500,
    fundedPercent: 100n,
    counterBps: 8_000,
    ends: 'claimant accepts',
  },
  {
    after: 0.47,
    claimant: 'talent',
    claimedBps: 10_000,
    fundedPercent: 0n,
    counterBps: null,
    ends: 'respondent accepts',
  },
  {
    after: 0.66,
    claimant: 'talent',
    claimedBps: 10_000,
    fundedPercent: 30n,
    counterBps: 5_000,
    ends: 'claimant accepts',
  },
  { after: 0.83, claimant: 'client', claimedBps: 0, fundedPercent: 100n, counterBps: null, ends: null },
  { after: 0.96, claimant: 'client', claimedBps: 3_000, fundedPercent: 100n, counterBps: 9_000, ends: null },
  { after: 0.985, claimant: 'client', claimedBps: 5_000, fundedPercent: 100n, counterBps: null, ends: null },
]

/** How many disputes the story has. */
export const disputeTarget = scripts.length

/** If the next dispute's time has come and this verified invoice fits, it goes that way instead of being paid. */
export function expectDispute(world: World, invoice: Invoice, verifiedAt: number): boolean {
  const script = scripts[world.disputes]
  const { plan, client } = invoice.engagement.job
  if (!script || verifiedAt < momentOf(world.clock, script.after)) return false
  // Escrows that hold more than one invoice's money would blur who locked what.
  const plain = !plan.showcase && !client.prefunds && invoice.engagement.escrow === 0n
  if (!plain || client.habit === 'net-30' || invoice.amount < dollars(2_500)) return false
  world.disputes += 1
  invoice.status = 'disputed'
  const wait = script.claimant === 'client' ? 8 * hour : 9 * day
  world.agenda.at(verifiedAt + wait, () => claim(world, invoice, script))
  return true
}

function claim(world: World, invoice: Invoice, script: Script): void {
  const { engagement, amount, fee } = invoice
  const funded = ((amount + fee) * script.fundedPercent) / 100n
  if (funded > 0n) fund(world, engagement, funded)
  engagement.escrow -= funded
  const by = partyOf(engagement, script.claimant)
  const uri = metadataUri({ title: `Claim about invoice ${invoice.id}` })
  const call = world.calls.escrow('disputeInvoice', [invoice.id, script.claimedBps, uri])
  const claimedAt = world.agenda.now
  world.chain.send(by, call, (receipt) => {
    const id = createdId(receipt, world.addresses.DisputeJury, topics.disputeCreated)
    const { talent } = engagement
    if (script.ends === null) world.openDisputes.push({ id, talent, answered: script.counterBps !== null })
    if (script.counterBps !== null) answer(world, id, engagement, script, script.counterBps, claimedAt)
    if (script.ends !== null)
      world.agenda.at(claimedAt + 8.5 * day, () => giveIn(world, id, invoice, script, funded))
  })
}

function partyOf(engagement: Engagement, party: 'client' | 'talent'): `0x${string}` {
  return party === 'client' ? engagement.job.client.address : engagement.talent.address
}

function other(party: 'client' | 'talent'): 'client' | 'talent' {
  return party === 'client' ? 'talent' : 'client'
}

function answer(
  world: World,
  id: bigint,
  engagement: Engagement,
  script: Script,
  counterBps: number,
  claimedAt: number,
): void {
  const respondent = partyOf(engagement, other(script.claimant))
  world.agenda.at(claimedAt + 3 * day, () => {
    const statement = metadataUri({ title: `Answer to claim ${id}` })
    world.chain.send(respondent, world.calls.jury('fileCounterclaim', [id, counterBps, statement]))
  })
  world.agenda.at(claimedAt + 4 * day, () => {
    const evidence = metadataUri({ title: `Delivery record for claim ${id}` })
    world.chain.send(respondent, world.calls.jury('submitEvidence', [id, evidence]))
  })
}

function giveIn(world: World, id: bigint, invoice: Invoice, script: Script, locked: bigint): void {
  const { engagement, amount, fee } = invoice
  const accepts = script.ends === 'respondent accepts'
  const shareBps = accepts ? script.claimedBps : (script.counterBps ?? 0)
  let pot = locked
  if (accepts && script.claimant === 'talent') {
    // A client who agrees to pay brings the money.
    fund(world, engagement, amount + fee)
    engagement.escrow -= amount + fee
    pot += amount + fee
  }
  const awarded = feeOf(amount, shareBps)
  const spent = awarded + feeOf(awarded, engagement.feeBps)
  if (pot > spent) engagement.escrow += pot - spent
  const by = partyOf(engagement, accepts ? other(script.claimant) : script.claimant)
  const call = accepts ? world.calls.jury('acceptClaim', [id]) : world.calls.jury('acceptCounterclaim', [id])
  world.chain.send(by, call, (receipt) => {
    invoice.status = 'resolved'
    engagement.openInvoices -= 1
    noteRewards(world, receipt)
  })
}
