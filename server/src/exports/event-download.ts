import { BadRequestError } from '../metrics/bad-request-error.ts'
import type { EventEntity } from '../subgraph/event-entity.ts'
import { eventDescriptions } from '../subgraph/generated/event-descriptions.ts'
import { type Download, type DownloadSources, downloadOf } from './download.ts'
import { eventFilter } from './event-filter.ts'
import { countEvents, type EventQuestion, eventTable } from './event-table.ts'
import { askedOf, blockOf, windowOf, windowParameters } from './parameters.ts'

/** Parameters of an event table. */
export const eventParameters = ['asOf', 'fromBlock', 'from', 'to', 'where'] as const

/** Most rows of one download. */
const maxRows = 5_000_000

function fromBlockOf(text: string | undefined): number {
  if (text === undefined) return 0
  if (!/^\d{1,10}$/.test(text) || Number(text) >= 2 ** 31)
    throw new BadRequestError('fromBlock is not a block number.')
  return Number(text)
}

/** What chose the rows, in one form for equal questions. */
function parametersOf({ fromBlock, window, filter }: EventQuestion): Record<string, string> {
  return {
    ...(fromBlock === 0 ? {} : { fromBlock: String(fromBlock) }),
    ...windowParameters(window),
    ...(Object.keys(filter).length === 0 ? {} : { where: JSON.stringify(filter) }),
  }
}

/**
 * A kind of event as a table, as of a block.
 * @throws BadRequestError, BlockUnavailableError, UnavailableError
 */
export async function eventDownload(
  sources: DownloadSources,
  entity: EventEntity,
  query: URLSearchParams,
): Promise<Download> {
  const { operation, status } = sources
  const asked = askedOf(query, eventParameters)
  const fromBlock = fromBlockOf(asked.fromBlock)
  const window = windowOf(asked)
  const filter = eventFilter(entity, asked.where)
  const block = await blockOf(operation, asked)
  const snapshot = await operation.snapshot()
  const question: EventQuestion = { entity, block, epoch: snapshot.epoch, fromBlock, window, filter }
  const rows = await countEvents(snapshot, question)
  if (rows > maxRows)
    throw new BadRequestError(
      `That are ${rows} rows, and one download may have ${maxRows}. Ask in parts, with from and to or with fromBlock and asOf.`,
    )
  const facts = {
    path: `/api/v1/events/${entity.name}`,
    title: `${entity.name} events`,
    about: {
      kind: 'events',
      event: entity.name,
      meaning: eventDescriptions[entity.name]?.event ?? '',
      definition: `Every ${entity.name} event up to the block that meets the parameters, one row each, in chain order. Amounts are integers in base units: USDC has 6 decimals, BTRST 18. Times are unix seconds, UTC.`,
    },
    block,
    parameters: parametersOf(question),
    rows,
  }
  return downloadOf(facts, eventTable(status.ledger, question), status, snapshot.epoch)
}
