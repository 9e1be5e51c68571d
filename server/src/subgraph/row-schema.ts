import { z } from 'zod'
import type {
  EventBlock,
  EventEntity,
  EventParam,
  EventRow,
  ParamKind,
  ParamScalar,
  ParamValue,
  Source,
  SubgraphMeta,
} from './event-entity.ts'
import {
  readBigInt,
  readBoolean,
  readBytes,
  readCount,
  readFixedBytes,
  readInt,
  readList,
  readObject,
  readSeconds,
  readText,
  UnreadableError,
} from './read-value.ts'

const scalarReaders: Record<ParamKind, (value: unknown) => ParamScalar> = {
  Int: readInt,
  BigInt: readBigInt,
  Bytes: readBytes,
  String: readText,
  Boolean: readBoolean,
}

function paramReader({ kind, list }: EventParam): (value: unknown) => ParamValue {
  const read = scalarReaders[kind]
  return list ? (value) => readList(value, read) : read
}

/** Fields that every event carries besides its parameters, as asked for in queries. */
export const commonFields = 'id blockNumber blockHash timestamp transactionHash logIndex contract source'

function readSource(value: unknown): Source {
  if (value === 'REFERENCE' || value === 'MAINNET') return value
  throw new UnreadableError('is neither REFERENCE nor MAINNET')
}

/** Reads the rows of one event entity. @throws UnreadableError naming the row and the field */
export function rowsReader(entity: EventEntity): (value: unknown) => EventRow[] {
  const readers = entity.params.map((param) => ({ name: param.name, read: paramReader(param) }))
  let field = ''
  /** Remembers which field is being read, for the sentence: cheaper than catching at each. */
  const at = (name: string) => {
    field = name
  }
  const readRow = (value: unknown): EventRow => {
    const fields = readObject(value)
    try {
      at('id')
      const id = readFixedBytes(fields.id, 12)
      at('blockNumber')
      const blockNumber = readCount(fields.blockNumber)
      at('blockHash')
      const blockHash = readFixedBytes(fields.blockHash, 32)
      at('timestamp')
      const timestamp = readSeconds(fields.timestamp)
      at('transactionHash')
      const transactionHash = readFixedBytes(fields.transactionHash, 32)
      at('logIndex')
      const logIndex = readCount(fields.logIndex)
      at('contract')
      const contract = readBytes(fields.contract)
      at('source')
      const source = readSource(fields.source)
      const params = new Array<ParamValue>(readers.length)
      for (let index = 0; index < readers.length; index++) {
        const reader = readers[index]
        if (reader === undefined) break
        at(reader.name)
        params[index] = reader.read(fields[reader.name])
      }
      return { id, blockNumber, blockHash, timestamp, transactionHash, logIndex, contract, source, params }
    } catch (error) {
      throw error instanceof UnreadableError ? new UnreadableError(`${field} ${error.message}`) : error
    }
  }
  return (value) => readList(value, readRow)
}

export const blockFields = 'number hash parentHash timestamp tally { events }'

function readBlock(value: unknown): EventBlock {
  const { number, hash, parentHash, timestamp, tally } = readObject(value)
  const count = readCount(readObject(tally).events)
  if (count === 0) throw new UnreadableError('has no events')
  return {
    number: readCount(number),
    hash: readFixedBytes(hash, 32),
    parentHash: readFixedBytes(parentHash, 32),
    timestamp: readSeconds(timestamp),
    events: count,
  }
}

/** @throws UnreadableError */
export const readBlocks = (value: unknown): EventBlock[] => readList(value, readBlock)

export const metaFields = 'deployment hasIndexingErrors block { number hash timestamp }'

const hash = z
  .string()
  .regex(/^0x[0-9a-fA-F]{64}$/, 'is not 32 bytes')
  .transform((text) => text.toLowerCase())
const seconds = z
  .union([z.string().regex(/^\d{1,16}$/), z.int().nonnegative()])
  .transform(Number)
  .refine(Number.isSafeInteger, 'is beyond 2^53')

export const metaSchema: z.ZodType<SubgraphMeta> = z
  .object({
    deployment: z.string().min(1).max(500),
    hasIndexingErrors: z.boolean(),
    block: z.object({ number: z.int32(), hash: hash.nullable(), timestamp: seconds.nullable() }),
  })
  .transform(({ deployment, hasIndexingErrors, block }) => ({ deployment, hasIndexingErrors, head: block }))
