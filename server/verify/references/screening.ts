import type { ParamValue } from '../../src/subgraph/event-entity.ts'
import { big, type Event, engagementOf, of, type ReferenceRow, type References, text } from '../events.ts'

const applicationOf = (events: readonly Event[], id: ParamValue | undefined): Event | undefined =>
  of(events, 'TalentApplied').find(({ args }) => args.applicationId === id)

const decisionOf = (events: readonly Event[], id: ParamValue | undefined): Event | undefined =>
  of(events, 'ScreeningDecided').find(({ args }) => args.applicationId === id)

const categoryOf = (events: readonly Event[], { args }: Event): string | null => {
  const applied = applicationOf(events, args.applicationId)
  return applied === undefined ? null : text(applied.args.categoryId)
}

const told = (events: readonly Event[], event: Event) => ({
  talent: text(event.args.talent),
  category: categoryOf(events, event),
  source: event.source,
})

/** Each talent's first approval. */
function firstApprovals(events: readonly Event[]): Map<string, Event> {
  const first = new Map<string, Event>()
  for (const event of of(events, 'ScreeningDecided'))
    if (event.args.approved === true && !first.has(text(event.args.talent)))
      first.set(text(event.args.talent), event)
  return first
}

const day = 86_400

/** When a talent accepted engagements. */
const hiredAt = (events: readonly Event[], talent: string): number[] =>
  of(events, 'EngagementAccepted')
    .filter(({ args }) => engagementOf(events, args.engagementId).talent === talent)
    .map(({ time }) => time)

export const screeningReferences: References = {
  talentSignedUp: (events) => {
    const first = new Map<string, Event>()
    for (const event of of(events, 'TalentApplied'))
      if (!first.has(text(event.args.talent))) first.set(text(event.args.talent), event)
    return [...first].map(([talent, { time, source }]) => ({ at: time, value: 1n, talent, source }))
  },
  applications: (events) =>
    of(events, 'TalentApplied').map((event) => ({ at: event.time, value: 1n, ...told(events, event) })),
  screeningPassRate: (events) =>
    of(events, 'ScreeningDecided').map((event) => ({
      at: event.time,
      numerator: event.args.approved === true ? 1n : 0n,
      denominator: 1n,
      ...told(events, event),
    })),
  timeToDecision: (events, now) => {
    const withdrawn = new Set(of(events, 'ApplicationWithdrawn').map(({ args }) => args.applicationId))
    return of(events, 'TalentApplied').flatMap((applied): ReferenceRow[] => {
      const decided = decisionOf(events, applied.args.applicationId)?.time
      if (decided === undefined && withdrawn.has(applied.args.applicationId)) return []
      const seconds = BigInt((decided ?? now) - applied.time)
      return [{ at: applied.time, seconds, open: decided === undefined, ...told(events, applied) }]
    })
  },
  screenerAgreement: (events) =>
    of(events, 'ScreeningSubmitted').flatMap((report): ReferenceRow[] => {
      const decided = decisionOf(events, report.args.applicationId)
      if (decided === undefined) return []
      const numerator = report.args.approve === decided.args.approved ? 1n : 0n
      return [
        {
          at: report.time,
          numerator,
          denominator: 1n,
          talent: text(decided.args.talent),
          category: categoryOf(events, report),
          source: report.source,
        },
      ]
    }),
  costPerApproval: (events) => [
    ...of(events, 'ScreenerRewarded').map(({ time, source, args }) => ({
      at: time,
      numerator: big(args.rewardBtrst),
      denominator: 0n,
      source,
    })),
    ...of(events, 'ScreeningDecided')
      .filter(({ args }) => args.approved === true)
      .map(({ time, source }) => ({ at: time, numerator: 0n, denominator: 1n, source })),
  ],
  approvedTalentHired: (events, now) =>
    [...firstApprovals(events)]
      .filter(([, { time }]) => time <= now - 90 * day)
      .map(([talent, { time, source }]) => ({
        at: time,
        numerator: hiredAt(events, talent).some((at) => at >= time && at <= time + 90 * day) ? 1n : 0n,
        denominator: 1n,
        talent,
        source,
      })),
  approvedTalentDisputeRate: (events) => {
    const approved = firstApprovals(events)
    const disputed = new Set(of(events, 'InvoiceDisputed').map(({ args }) => args.invoiceId))
    return of(events, 'InvoiceSubmitted')
      .filter(({ time, args }) => (approved.get(text(args.talent))?.time ?? Number.POSITIVE_INFINITY) <= time)
      .map(({ time, source, args }) => ({
        at: time,
        numerator: disputed.has(args.invoiceId ?? '') ? 1n : 0n,
        denominator: 1n,
        ...engagementOf(events, args.engagementId),
        client: text(args.client),
        talent: text(args.talent),
        source,
      }))
  },
}
