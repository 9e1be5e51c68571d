import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlParam } from '../../ledger/snapshot.ts'
import type { Tokens } from '../tokens.ts'

/** What an address has been in the network, in the order in which roles are told. */
export const addressRoles = [
  'CLIENT',
  'TALENT',
  'REFERRER',
  'SCREENER',
  'JUROR',
  'DELEGATE',
  'HOLDER',
  'NODE',
  'TREASURY',
  'BUDGET_SPENDER',
] as const
export type AddressRole = (typeof addressRoles)[number]

/** Columns that give somebody a role by standing in them. */
const sources: readonly { readonly role: AddressRole; readonly table: string; readonly column: string }[] = [
  { role: 'CLIENT', table: 'job_posted', column: 'client' },
  { role: 'CLIENT', table: 'engagement_offered', column: 'client' },
  { role: 'TALENT', table: 'talent_applied', column: 'talent' },
  { role: 'TALENT', table: 'engagement_offered', column: 'talent' },
  { role: 'REFERRER', table: 'referral_registered', column: 'referrer' },
  { role: 'REFERRER', table: 'referral_reward_accrued', column: 'referrer' },
  { role: 'REFERRER', table: 'referral_reward_reversed', column: 'referrer' },
  { role: 'REFERRER', table: 'referral_reward_claimed', column: 'referrer' },
  { role: 'SCREENER', table: 'screening_submitted', column: 'screener' },
  { role: 'JUROR', table: 'juror_stake_changed', column: 'juror' },
  { role: 'JUROR', table: 'juror_drawn', column: 'juror' },
  { role: 'DELEGATE', table: 'delegate_votes_changed', column: 'delegate' },
  { role: 'NODE', table: 'node_added', column: 'node' },
  { role: 'TREASURY', table: 'treasury_wallet_set', column: 'wallet' },
  { role: 'TREASURY', table: 'timelock_change', column: 'new_timelock' },
  { role: 'BUDGET_SPENDER', table: 'budget_allocated', column: 'spender' },
]

/**
 * Addresses with their roles, as (address, role).
 * @param condition of a column that holds an address.
 */
export function rolesSql(condition: (column: string) => string): string {
  const found = sources.map(
    ({ role, table, column }) =>
      `SELECT DISTINCT ${column} AS address, '${role}' AS role FROM ${table} WHERE block_number <= $block AND ${condition(column)}`,
  )
  const holders = `SELECT DISTINCT "to" AS address, 'HOLDER' AS role FROM transfer WHERE block_number <= $block AND contract = $btrst AND ${condition('"to"')}`
  return [...found, holders].join(' UNION ALL ')
}

/** The roles of each of these addresses (lower case); who has none has no entry. */
export async function rolesOf(
  snapshot: Snapshot,
  block: BlockPoint,
  addresses: readonly string[],
  { btrst }: Tokens,
): Promise<ReadonlyMap<string, readonly AddressRole[]>> {
  if (addresses.length === 0) return new Map()
  const params: Record<string, SqlParam> = { block: block.number, btrst: btrst ?? '' }
  const names = addresses.map((address, index) => {
    params[`address_${index}`] = address
    return `$address_${index}`
  })
  const rows = await snapshot.rows(
    rolesSql((column) => `${column} IN (${names.join(', ')})`),
    params,
  )
  const found = new Map<string, Set<string>>()
  for (const { address, role } of rows)
    found.set(String(address), (found.get(String(address)) ?? new Set()).add(String(role)))
  return new Map(
    [...found].map(([address, roles]) => [address, addressRoles.filter((role) => roles.has(role))]),
  )
}
