import { stateEntities, storedFields } from '../support/schema.ts'
import type { History } from './history.ts'
import { mainnetOnly, stateReducers } from './reducer/entities.ts'
import type { Value } from './reducer/facts.ts'

/** Fields that are empty in every row of the story, so that a comparison says nothing about them, with the reason. */
export const silentFields: Readonly<Record<string, string>> = {
  'Invoice.feeRefunded':
    'The reference contract keeps its fee when a talent refunds; the mapping is tested with fabricated events.',
  'PaymentTotals.feesRefunded': 'As above.',
  'Round.votesRefuse': 'No juror of the story refuses to decide.',
  'Network.quorumVotes': 'Only on mainnet, whose handlers have tests of their own.',
  'Network.guardian': 'As above.',
  'Network.timelockAdmin': 'As above.',
  'Category.decision': 'As above.',
  'TimelockOperation.expiresAt': 'As above.',
  'ProposalAction.value': 'No proposal of the story sends ether.',
  'ProposalAction.signature': "OpenZeppelin's governor has the whole call in the calldata.",
}

/** All fields that hold nothing in any row after a history: null, 0, false or no text. Of anomalies, and of what only mainnet fills, there are no rows at all. */
export function fieldsWithoutValue(history: History): string[] {
  return stateEntities
    .filter(({ name }) => ![...mainnetOnly, 'Anomaly'].includes(name.value))
    .flatMap((type) => {
      const rows = stateReducers[type.name.value]?.(history) ?? []
      const silent = storedFields(type).filter(({ name }) => rows.every((row) => isEmpty(row[name.value])))
      return silent.map(({ name }) => `${type.name.value}.${name.value}`)
    })
}

function isEmpty(value: Value | undefined): boolean {
  return (
    value === undefined || value === null || value === 0 || value === 0n || value === '' || value === false
  )
}
