import { snakeCase } from '../../ledger/names.ts'
import type { SqlRow } from '../../ledger/snapshot.ts'
import type { EventEntity, EventParam } from '../../subgraph/event-entity.ts'
import { eventDescriptions } from '../../subgraph/generated/event-descriptions.ts'
import type { Tokens } from '../tokens.ts'

/** What an argument is, for whoever shows it. */
export type ArgumentType = 'ADDRESS' | 'BYTES' | 'INTEGER' | 'TEXT' | 'BOOLEAN'

/** One decoded argument of an event. */
export interface EventArgument {
  readonly name: string
  readonly description: string
  readonly type: ArgumentType
  readonly list: boolean
  /** Token whose base units the value counts; null when it counts none. */
  readonly unit: 'USDC' | 'BTRST' | null
  /** Exact; a list is a JSON array of texts. */
  readonly value: string
}

/** Parameters of kind Bytes that hold hashes, references or call data; all others hold an address. A test holds it to the contracts' ABIs. */
const notAddresses: ReadonlySet<string> = new Set([
  'evidenceHash',
  'reason',
  'commitment',
  'batchRef',
  'reference',
  'budgetId',
  'ref',
  'params',
  'operationId',
  'data',
  'predecessor',
  'role',
  'previousAdminRole',
  'newAdminRole',
  'calldatas',
])

export const isAddressParam = ({ name, kind }: EventParam): boolean =>
  kind === 'Bytes' && !notAddresses.has(name)

const kinds = { Int: 'INTEGER', BigInt: 'INTEGER', String: 'TEXT', Boolean: 'BOOLEAN' } as const

const typeOf = (param: EventParam): ArgumentType =>
  param.kind === 'Bytes' ? (isAddressParam(param) ? 'ADDRESS' : 'BYTES') : kinds[param.kind]

const unitOfToken = (address: unknown, { usdc, btrst }: Tokens): EventArgument['unit'] =>
  address === usdc ? 'USDC' : address === btrst ? 'BTRST' : null

/** The subgraph's schema says in words which token's base units an amount is in; where that depends on the event, so does the unit. */
function unitOf(description: string, entity: string, row: SqlRow, tokens: Tokens): EventArgument['unit'] {
  const [, named] = /\b(USDC|BTRST) base units \(\d+ decimals\)/.exec(description) ?? []
  if (named !== undefined) return named === 'USDC' ? 'USDC' : 'BTRST'
  if (!/\bin base units of the token\b/.test(description)) return null
  return unitOfToken(entity === 'Transfer' ? row.contract : row.token, tokens)
}

const textOf = (value: unknown): string =>
  Array.isArray(value) ? JSON.stringify(value.map(String)) : String(value ?? '')

/**
 * The arguments of an event, in the order of its parameters.
 * @param oversized values that no column holds, by field.
 */
export function argumentsOf(
  entity: EventEntity,
  row: SqlRow,
  oversized: ReadonlyMap<string, string>,
  tokens: Tokens,
): EventArgument[] {
  return entity.params.map((param) => {
    const description = eventDescriptions[entity.name]?.fields[param.name] ?? ''
    return {
      name: param.name,
      description,
      type: typeOf(param),
      list: param.list,
      unit: unitOf(description, entity.name, row, tokens),
      value: oversized.get(param.name) ?? textOf(row[snakeCase(param.name)]),
    }
  })
}
