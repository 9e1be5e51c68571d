import { z } from 'zod'
import type {
  EventBlock,
  EventEntity,
  EventParam,
  EventRow,
  ParamKind,
  ParamValue,
  SubgraphMeta,
} from './event-entity.ts'

/** The door: nothing of an endpoint's answer is used before it has passed one of these. */

const bytes = z
  .string()
  .regex(/^0x([0-9a-fA-F]{2})*$/, 'is not 0x and hex digits')
  .transform((text) => text.toLowerCase())
const hash = bytes.refine((text) => text.length === 66, 'is not 32 bytes')
const int = z.int32()
const source = z.enum(['REFERENCE', 'MAINNET'])
const seconds = z
  .union([z.string().regex(/^\d{1,16}$/), z.int().nonnegative()])
  .transform(Number)
  .refine(Number.isSafeInteger, 'is beyond 2^53')

/** Postgres holds no NUL, so graph-node never sends one; another endpoint might. */
const text = z.string().transform((value) => value.replaceAll('\0', ''))

const scalarSchemas: Record<ParamKind, z.ZodType<ParamValue>> = {
  Int: int,
  BigInt: z
    .string()
    .regex(/^-?\d{1,78}$/, 'is not an integer of up to 78 digits')
    .transform(BigInt),
  Bytes: bytes,
  String: text,
  Boolean: z.boolean(),
}

const paramSchema = ({ kind, list }: EventParam): z.ZodType<ParamValue> =>
  list ? (z.array(scalarSchemas[kind]) as z.ZodType<ParamValue>) : scalarSchemas[kind]

/** Fields that every event carries besides its parameters, as asked for in queries. */
export const commonFields = 'id blockNumber blockHash timestamp transactionHash logIndex contract source'

/** Reads rows of one event entity from an answer. */
export function rowsSchema(entity: EventEntity): z.ZodType<EventRow[]> {
  const params = Object.fromEntries(entity.params.map((param) => [param.name, paramSchema(param)]))
  const row = z
    .object({
      ...params,
      id: bytes.refine((id) => id.length === 26, 'is not 12 bytes'),
      blockNumber: int.nonnegative(),
      blockHash: hash,
      timestamp: seconds,
      transactionHash: hash,
      logIndex: int.nonnegative(),
      contract: bytes,
      source,
    })
    .transform((fields): EventRow => {
      // The keys of `params` are known only at run time, hence the wider view of the same object.
      const values = fields as unknown as Record<string, ParamValue>
      return {
        id: fields.id,
        blockNumber: fields.blockNumber,
        blockHash: fields.blockHash,
        timestamp: fields.timestamp,
        transactionHash: fields.transactionHash,
        logIndex: fields.logIndex,
        contract: fields.contract,
        source: fields.source,
        params: entity.params.map(({ name }) => values[name] as ParamValue),
      }
    })
  return z.array(row)
}

export const blockFields = 'number hash parentHash timestamp events'

export const blocksSchema: z.ZodType<EventBlock[]> = z.array(
  z.object({ number: int.nonnegative(), hash, parentHash: hash, timestamp: seconds, events: int.positive() }),
)

export const metaFields = 'deployment hasIndexingErrors block { number hash timestamp }'

export const metaSchema: z.ZodType<SubgraphMeta> = z
  .object({
    deployment: z.string().min(1).max(500),
    hasIndexingErrors: z.boolean(),
    block: z.object({ number: int, hash: hash.nullable(), timestamp: seconds.nullable() }),
  })
  .transform(({ deployment, hasIndexingErrors, block }) => ({ deployment, hasIndexingErrors, head: block }))
