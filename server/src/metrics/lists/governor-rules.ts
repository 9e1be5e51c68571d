import { mainnetContracts } from '@braintrust-analytics/abis/mainnet'
import type { Source } from '../../subgraph/event-entity.ts'

/** What a governor's code fixes and no event tells: protocol.md A3 for Braintrust's GovernorAlpha, D for OpenZeppelin's. */
export interface GovernorRules {
  /** What stands before the number in a proposal's id. */
  readonly idPrefix: string
  /** Votes needed, in BTRST base units; undefined where they are a part of the supply at the snapshot. */
  readonly fixedQuorum: bigint | undefined
  /** Whether votes to abstain count for the quorum. */
  readonly abstainCounts: boolean
  /** Seconds after its eta in which a queued proposal may be carried out; undefined where it never expires. */
  readonly gracePeriod: bigint | undefined
}

/** By the deployment that a proposal comes from. */
export const governorRules: Readonly<Record<Source, GovernorRules>> = {
  REFERENCE: { idPrefix: '', fixedQuorum: undefined, abstainCounts: true, gracePeriod: undefined },
  MAINNET: {
    idPrefix: 'alpha-',
    fixedQuorum: BigInt(mainnetContracts.GovernorAlpha.initialState?.quorumVotes ?? 0),
    abstainCounts: false,
    gracePeriod: 1_209_600n, // Timelock.GRACE_PERIOD, 14 days
  },
}

/** A proposal's id of this API: its number alone, with `alpha-` before it on mainnet. -> "7", "alpha-7" */
export function proposalIdOf(source: Source, number: string): string {
  return governorRules[source].idPrefix + number
}

/** Reads such an id; undefined when it is none. */
export function parseProposalId(
  id: string,
): { readonly source: Source; readonly number: string } | undefined {
  const [, prefix, number] = /^(alpha-)?(\d{1,38})$/.exec(id) ?? []
  return number === undefined ? undefined : { source: prefix === undefined ? 'REFERENCE' : 'MAINNET', number }
}
