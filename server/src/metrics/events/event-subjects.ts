import { isAddress } from 'viem'
import type { BlockPoint } from '../../ledger/block-point.ts'
import { quoted, snakeCase } from '../../ledger/names.ts'
import type { Snapshot, SqlParam } from '../../ledger/snapshot.ts'
import type { EventEntity } from '../../subgraph/event-entity.ts'
import { eventEntities } from '../../subgraph/generated/event-entities.ts'
import { BadRequestError } from '../bad-request-error.ts'
import { parseProposalId } from '../lists/governor-rules.ts'
import { isAddressParam } from './event-arguments.ts'

/** What events are asked for of; GraphQL has seen to it that it is exactly one. */
export interface EventSubject {
  readonly job?: string
  readonly engagement?: string
  readonly invoice?: string
  readonly dispute?: string
  readonly proposal?: string
  readonly address?: string
  readonly transaction?: string
}

/** Which rows of a table belong to a subject. */
export interface EventChoice {
  readonly entity: EventEntity
  /** A condition on the table's columns; its values are bound. */
  readonly condition: string
}

export interface ChosenEvents {
  readonly choices: readonly EventChoice[]
  readonly params: Record<string, SqlParam>
}

const entities: readonly EventEntity[] = eventEntities
const has = ({ params }: EventEntity, name: string): boolean =>
  params.some((param) => param.name === name && !param.list)

/** Every kind of event that has a parameter, and rows with this value in it. */
const withParam = (name: string, value = '= $id::HUGEINT'): EventChoice[] =>
  entities
    .filter((entity) => has(entity, name))
    .map((entity) => ({ entity, condition: `${quoted(snakeCase(name))} ${value}` }))

/** Those of some kinds that name what a subject's earlier events named. */
const following = (names: readonly string[], condition: string): EventChoice[] =>
  entities.filter(({ name }) => names.includes(name)).map((entity) => ({ entity, condition }))

const engagementsOfJob =
  'engagement_id IN (SELECT engagement_id FROM engagement_offered WHERE job_id = $id::HUGEINT AND block_number <= $block)'
const invoicesOfEngagement =
  'invoice_id IN (SELECT invoice_id FROM invoice_submitted WHERE engagement_id = $id::HUGEINT AND block_number <= $block)'

/** A number that the contracts gave; undefined when it can be none. */
const numbered = (id: string): Record<string, SqlParam> | undefined =>
  /^\d{1,38}$/.test(id) ? { id } : undefined

const choicesByNumber: Record<'job' | 'engagement' | 'invoice' | 'dispute', () => EventChoice[]> = {
  job: () => [
    ...withParam('jobId'),
    ...following(
      ['BidWithdrawn'],
      'bid_id IN (SELECT bid_id FROM bid_submitted WHERE job_id = $id::HUGEINT AND block_number <= $block)',
    ),
    ...following(
      ['EngagementAccepted', 'EngagementDeclined', 'EngagementAmended', 'EngagementEnded'],
      engagementsOfJob,
    ),
  ],
  engagement: () => [
    ...withParam('engagementId'),
    ...following(
      ['InvoiceVerified', 'InvoiceRejected', 'InvoiceCancelled', 'InvoiceDisputed', 'InvoiceResolved'],
      invoicesOfEngagement,
    ),
  ],
  invoice: () => withParam('invoiceId'),
  dispute: () => withParam('disputeId'),
}

function ofAddress(text: string): ChosenEvents {
  if (!isAddress(text, { strict: false }))
    throw new BadRequestError('of.address is not an address: it must be 0x and 40 hex digits.')
  const choices = entities.flatMap((entity) => {
    const columns = entity.params.filter((param) => !param.list && isAddressParam(param))
    const condition = columns.map(({ name }) => `${quoted(snakeCase(name))} = $address`).join(' OR ')
    return columns.length === 0 ? [] : [{ entity, condition: `(${condition})` }]
  })
  return { choices, params: { address: text.toLowerCase() } }
}

function ofTransaction(text: string): ChosenEvents {
  if (!/^0x[0-9a-fA-F]{64}$/.test(text))
    throw new BadRequestError('of.transaction is not a transaction hash: it must be 0x and 64 hex digits.')
  const condition = 'transaction_hash = $transaction'
  return {
    choices: entities.map((entity) => ({ entity, condition })),
    params: { transaction: text.toLowerCase() },
  }
}

/** A proposal's own events, and all that the transactions did which queued it, carried it out or withdrew it. */
async function ofProposal(
  snapshot: Snapshot,
  block: BlockPoint,
  text: string,
): Promise<ChosenEvents | undefined> {
  const asked = parseProposalId(text)
  if (asked === undefined) return undefined
  const [created] = await snapshot.rows(
    'SELECT contract FROM proposal_created WHERE proposal_id = $id::HUGEINT AND source = $source AND block_number <= $block LIMIT 1',
    { id: asked.number, source: asked.source, block: block.number },
  )
  if (created === undefined) return undefined
  const params: Record<string, SqlParam> = { id: asked.number, governor: String(created.contract) }
  const moved = await snapshot.rows(
    ['proposal_queued', 'proposal_executed', 'proposal_canceled']
      .map(
        (table) =>
          `SELECT block_number, transaction_hash FROM ${table} WHERE contract = $governor AND proposal_id = $id::HUGEINT AND block_number <= $block`,
      )
      .join(' UNION ALL '),
    { ...params, block: block.number },
  )
  const own = withParam('proposalId').map(({ entity, condition }) => ({
    entity,
    condition: `contract = $governor AND ${condition}`,
  }))
  if (moved.length === 0) return { choices: own, params }
  const places = moved.map((row, index) => {
    params[`moved_${index}`] = String(row.transaction_hash)
    return `(block_number = ${Number(row.block_number)} AND transaction_hash = $moved_${index})`
  })
  const byPlace = places.join(' OR ')
  const others = entities
    .filter((entity) => !has(entity, 'proposalId'))
    .map((entity) => ({ entity, condition: `(${byPlace})` }))
  return { choices: [...own, ...others], params }
}

/**
 * Which events a subject has, as conditions whose values are bound.
 * @returns undefined when there can be no such subject.
 * @throws BadRequestError when an address or a hash is none.
 */
export async function eventsOfSubject(
  snapshot: Snapshot,
  block: BlockPoint,
  subject: EventSubject,
): Promise<ChosenEvents | undefined> {
  if (subject.address !== undefined) return ofAddress(subject.address)
  if (subject.transaction !== undefined) return ofTransaction(subject.transaction)
  if (subject.proposal !== undefined) return ofProposal(snapshot, block, subject.proposal)
  for (const kind of ['job', 'engagement', 'invoice', 'dispute'] as const) {
    const id = subject[kind]
    const params = id === undefined ? undefined : numbered(id)
    if (params !== undefined) return { choices: choicesByNumber[kind](), params }
  }
  return undefined
}
