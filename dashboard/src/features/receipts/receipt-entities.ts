import type { EventRow } from '../events/events-query.ts'

/** Things with a page of their own, by the argument that names them; proposals are named by their governor's kind, too. */
const pages = {
  invoiceId: '/invoices/$id',
  engagementId: '/engagements/$id',
  jobId: '/jobs/$id',
  disputeId: '/disputes/$id',
  proposalId: '/proposals/$id',
} as const

export type EntityArgument = keyof typeof pages

export interface ReceiptEntity {
  readonly argument: EntityArgument
  readonly id: string
  readonly page: (typeof pages)[EntityArgument]
}

const isEntity = (name: string): name is EntityArgument => name in pages

/** What a transaction was about, each once, in the order in which the events name it. */
export function entitiesOf(events: readonly Pick<EventRow, 'arguments'>[]): ReceiptEntity[] {
  const found = new Map<string, ReceiptEntity>()
  // 0 is what contracts write for "none".
  for (const { arguments: given } of events)
    for (const { name, value } of given)
      if (isEntity(name) && value !== '0')
        found.set(`${name} ${value}`, { argument: name, id: value, page: pages[name] })
  return [...found.values()]
}
