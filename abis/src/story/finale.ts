import type { Address } from 'viem'
import { personaClients } from './cast.ts'
import { hour } from './clock.ts'
import { personaVoters } from './governance.ts'
import { dollars, mint } from './money.ts'
import { itemAt } from './random.ts'
import type { World } from './world.ts'

/** Somebody whom a newcomer can act as on the local chain. */
export type Persona = {
  readonly address: Address
  readonly role: 'client' | 'talent' | 'voter' | 'verifier' | 'screener' | 'juror'
  /** An invented name. */
  readonly label: string
  /** What waits for them. */
  readonly note: string
}

/** Gives the largest clients enough to pay what waits for them, just before the end. */
export function openFinale(world: World): void {
  world.agenda.at(world.clock.end - 2 * hour, () => {
    for (const client of world.cast.clients.slice(0, personaClients)) mint(world, client, dollars(750_000))
  })
}

/** The personas and what waits for each at the end. */
export function personasOf(world: World): Persona[] {
  return [
    ...clientPersonas(world),
    ...talentPersonas(world),
    ...voterPersonas(world),
    verifierPersona(world),
    screenerPersona(world),
    ...jurorPersonas(world),
  ]
}

function clientPersonas(world: World): Persona[] {
  return world.cast.clients.slice(0, personaClients).map((client) => {
    const waiting = world.invoices.filter(
      (invoice) => invoice.status === 'verified' && invoice.engagement.job.client === client,
    )
    const note = `${count(waiting.length, 'verified invoice waits', 'verified invoices wait')} for your payment`
    return { address: client.address, role: 'client', label: client.name, note }
  })
}

function talentPersonas(world: World): Persona[] {
  const personas: Persona[] = []
  const claimed = world.openDisputes.findLast(({ waitsForTalent }) => waitsForTalent)
  if (claimed) {
    const note = `Dispute ${claimed.id} waits for your answer`
    personas.push({ address: claimed.talent.address, role: 'talent', label: claimed.talent.name, note })
  }
  const paidSoon = world.engagements.find(
    ({ job, talent }) => job.plan.showcase && talent !== claimed?.talent,
  )
  if (paidSoon) {
    const { talent, job } = paidSoon
    const note = `You work for ${job.client.name}; your invoices are on their way`
    personas.push({ address: talent.address, role: 'talent', label: talent.name, note })
  }
  return personas
}

function voterPersonas(world: World): Persona[] {
  return personaVoters.map((rank) => {
    const voter = itemAt(world.cast.voters, rank)
    const note = `You have not voted on proposal ${world.openProposal} yet`
    return { address: voter.address, role: 'voter', label: voter.name, note }
  })
}

/** The node that has most to check. */
function verifierPersona(world: World): Persona {
  const waiting = world.invoices.filter((invoice) => invoice.status === 'submitted')
  const perNode = world.cast.nodes.map((node) => ({
    node,
    invoices: waiting.filter((invoice) => invoice.engagement.job.node === node).length,
  }))
  const { node } = perNode.reduce((most, other) => (other.invoices > most.invoices ? other : most))
  const note = `${count(waiting.length, 'submitted invoice waits', 'submitted invoices wait')} for a check`
  return { address: node.address, role: 'verifier', label: node.name, note }
}

function screenerPersona(world: World): Persona {
  const screener = itemAt(world.cast.screeners, 0)
  const note = `${count(world.waiting.size, 'application that nobody looks at waits', 'applications that nobody looks at wait')} for your report`
  return { address: screener.address, role: 'screener', label: screener.name, note }
}

/** The juror whom a dispute waits for, if a jury sits at the end. */
function jurorPersonas({ awaitedJuror }: World): Persona[] {
  if (!awaitedJuror) return []
  const { juror, dispute } = awaitedJuror
  const note = `Dispute ${dispute} waits for your vote`
  return [{ address: juror.address, role: 'juror', label: juror.name, note }]
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`
}
