import type { History } from '../history.ts'
import { byKey, distinct, type ExpectedRow, isBefore, lastTime, sum } from './facts.ts'
import { categoryOfEngagement, jobOfEngagement } from './links.ts'

export function categories(history: History): ExpectedRow[] {
  const retired = byKey(history.of('ProtocolConfig', 'CategoryRetired'), ({ args }) =>
    args.categoryId.toString(),
  )
  const categoryOf = categoryOfEngagement(history)
  const payments = byKey(
    history.of('InvoiceEscrow', 'InvoicePaid'),
    ({ args }) => categoryOf(args.engagementId) ?? '',
  )
  return history.of('ProtocolConfig', 'CategoryAdded').map((added) => {
    const id = `${added.args.categoryId}`
    return {
      id,
      name: added.args.name,
      active: retired(id).length === 0,
      addedAt: added.timestamp,
      added: added.id,
      decision: null, // Only on mainnet.
      retiredAt: lastTime(retired(id)),
      volume: sum(payments(id), ({ args }) => args.talentAmount),
      fees: sum(payments(id), ({ args }) => args.feeAmount),
    }
  })
}

export function nodes(history: History): ExpectedRow[] {
  const added = history.of('ProtocolConfig', 'NodeAdded')
  const addedBy = byKey(added, ({ args }) => args.node)
  const removedBy = byKey(history.of('ProtocolConfig', 'NodeRemoved'), ({ args }) => args.node)
  const jobOf = jobOfEngagement(history)
  const nodeOf = new Map(history.of('JobBoard', 'JobPosted').map(({ args }) => [args.jobId, args.node]))
  const payments = byKey(
    history.of('InvoiceEscrow', 'InvoicePaid'),
    ({ args }) => nodeOf.get(jobOf(args.engagementId) ?? 0n) ?? '',
  )
  return distinct(added.map(({ args }) => args.node)).flatMap((id) => {
    const last = addedBy(id).at(-1)
    if (!last) return []
    const removed = removedBy(id).filter((removal) => isBefore(last, removal))
    return {
      id,
      name: last.args.name,
      active: removed.length === 0,
      addedAt: last.timestamp,
      removedAt: lastTime(removed),
      volume: sum(payments(id), ({ args }) => args.talentAmount),
      fees: sum(payments(id), ({ args }) => args.feeAmount),
    }
  })
}
