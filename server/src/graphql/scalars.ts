import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

function bigIntText(value: unknown): string {
  if (typeof value === 'bigint') return value.toString()
  throw new GraphQLError('A BigInt field holds something else than an exact integer.')
}

function parseBigInt(value: unknown): bigint {
  if (typeof value === 'string' && /^-?\d{1,78}$/.test(value)) return BigInt(value)
  throw new GraphQLError('A BigInt is written as a string of decimal digits, such as "1500000".')
}

/** Exact integers never pass through a JSON number. */
export const bigIntScalar = new GraphQLScalarType({
  name: 'BigInt',
  description:
    'An exact integer as a decimal string: an amount in base units (USDC has 6 decimals, BTRST 18) or a count.',
  serialize: bigIntText,
  parseValue: parseBigInt,
  parseLiteral: (node) => parseBigInt(node.kind === Kind.STRING ? node.value : undefined),
})

function safeSeconds(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw new GraphQLError('A Timestamp is whole unix seconds, UTC, as a JSON number.')
}

/** Int ends in 2038; this does not. */
export const timestampScalar = new GraphQLScalarType({
  name: 'Timestamp',
  description:
    'A moment as whole unix seconds, UTC, written as a JSON number. Always exact: never above 2^53 - 1 (larger on-chain values are cut to that).',
  serialize: safeSeconds,
  parseValue: safeSeconds,
  parseLiteral: (node) => safeSeconds(node.kind === Kind.INT ? Number(node.value) : undefined),
})
