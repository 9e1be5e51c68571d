import {
  big,
  type Event,
  engagementOf,
  of,
  type ReferenceRow,
  type References,
  sum,
  text,
} from '../events.ts'

/** Each invoice at its submission, weighed, and whether it was ever disputed. */
function disputeRows(events: readonly Event[], weight: (submitted: Event) => bigint): ReferenceRow[] {
  const disputed = new Set(of(events, 'InvoiceDisputed').map(({ args }) => args.invoiceId))
  return of(events, 'InvoiceSubmitted').map((submitted) => ({
    at: submitted.time,
    numerator: disputed.has(submitted.args.invoiceId ?? '') ? weight(submitted) : 0n,
    denominator: weight(submitted),
    ...engagementOf(events, submitted.args.engagementId),
    client: text(submitted.args.client),
    talent: text(submitted.args.talent),
    source: submitted.source,
  }))
}

/** When a dispute was settled or its ruling carried out. */
const endOf = (events: readonly Event[], opened: Event): number | undefined =>
  events.find(
    ({ name, args }) =>
      (name === 'DisputeSettled' || name === 'RulingExecuted') && args.disputeId === opened.args.disputeId,
  )?.time

const outcomes = ['NEITHER', 'CLAIMANT', 'RESPONDENT']

const sameSeat = (one: Event, other: Event): boolean =>
  one.args.disputeId === other.args.disputeId &&
  one.args.round === other.args.round &&
  one.args.juror === other.args.juror

const share = (event: Event, counts: boolean): ReferenceRow => ({
  at: event.time,
  numerator: counts ? 1n : 0n,
  denominator: 1n,
  source: event.source,
})

const rulingsOf = (events: readonly Event[], round: number): Event[] =>
  of(events, 'RoundRuled').filter(({ args }) => args.round === round)

export const disputesReferences: References = {
  disputeRateByCount: (events) => disputeRows(events, () => 1n),
  disputeRateByValue: (events) => disputeRows(events, ({ args }) => big(args.amount)),
  disputesOpened: (events) =>
    of(events, 'DisputeCreated').map(({ time, source }) => ({ at: time, value: 1n, source })),
  timeToResolve: (events, now) =>
    of(events, 'DisputeCreated').map((opened) => {
      const end = endOf(events, opened)
      return {
        at: opened.time,
        seconds: BigInt((end ?? now) - opened.time),
        open: end === undefined,
        source: opened.source,
      }
    }),
  disputeOutcomes: (events) => [
    ...of(events, 'DisputeSettled').map(({ time, source }) => ({
      at: time,
      key: 'SETTLED',
      value: 1n,
      source,
    })),
    ...of(events, 'RulingExecuted').map(({ time, source, args }) => ({
      at: time,
      key: outcomes[Number(args.ruling)] ?? 'NEITHER',
      value: 1n,
      source,
    })),
  ],
  talentRecovery: (events) =>
    of(events, 'DisputeCreated')
      .filter((opened) => endOf(events, opened) !== undefined)
      .map(({ time, source, args }) => ({
        at: time,
        numerator: sum(
          of(events, 'InvoicePaid')
            .filter((paid) => paid.args.invoiceId === args.invoiceId && Number(paid.args.trigger) >= 2)
            .map((paid) => big(paid.args.talentAmount)),
        ),
        denominator: big(args.amountInDispute),
        source,
      })),
  jurorParticipation: (events) =>
    of(events, 'JurorDrawn')
      .filter((drawn) =>
        of(events, 'RoundRuled').some(
          ({ args }) => args.disputeId === drawn.args.disputeId && args.round === drawn.args.round,
        ),
      )
      .map((drawn) =>
        share(
          drawn,
          of(events, 'VoteRevealed').some((vote) => sameSeat(vote, drawn)),
        ),
      ),
  jurorCoherence: (events) =>
    of(events, 'JurorSettled')
      .filter((settled) => of(events, 'VoteRevealed').some((vote) => sameSeat(vote, settled)))
      .map((settled) => share(settled, settled.args.coherent === true)),
  appealRate: (events) =>
    rulingsOf(events, 0).map((ruled) =>
      share(
        ruled,
        of(events, 'DisputeAppealed').some(({ args }) => args.disputeId === ruled.args.disputeId),
      ),
    ),
  overturnRate: (events) =>
    rulingsOf(events, 1).flatMap((second) => {
      const first = rulingsOf(events, 0)
        .filter(({ args }) => args.disputeId === second.args.disputeId)
        .map(({ args }) => Number(args.ruling))
      return first.length === 0 ? [] : [share(second, Math.min(...first) !== Number(second.args.ruling))]
    }),
  shortfall: (events) =>
    of(events, 'InvoiceResolved').map(({ time, source, args }) => ({
      at: time,
      value: big(args.shortfall),
      source,
    })),
}
