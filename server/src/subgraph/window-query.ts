import type { ListFieldNames } from './discover-names.ts'
import type { EventEntity } from './event-entity.ts'
import { blockFields, commonFields, metaFields } from './row-schema.ts'
import { SubgraphError } from './subgraph-error.ts'

function listField(names: ListFieldNames, entity: string): string {
  const name = names.get(entity)
  if (name === undefined)
    throw new SubgraphError(
      'schema',
      `The subgraph offers no list of ${entity}; deploy the one in subgraph/.`,
    )
  return name
}

const rowFields = (entity: EventEntity): string =>
  [commonFields, ...entity.params.map(({ name }) => name)].join(' ')

/** The newest mirrored blocks as the subgraph sees them now, and the blocks after them. */
export function probeQuery(names: ListFieldNames): string {
  const blocks = listField(names, 'Block')
  return `query Probe($recent: [Int!]!, $after: Int!, $first: Int!) {
  _meta { ${metaFields} }
  recent: ${blocks}(first: $first, where: {number_in: $recent}, orderBy: number, orderDirection: desc) { ${blockFields} }
  next: ${blocks}(first: $first, where: {number_gt: $after}, orderBy: number) { ${blockFields} }
}`
}

/** Only the blocks after one, to plan ahead. */
export function blocksQuery(names: ListFieldNames): string {
  const blocks = listField(names, 'Block')
  return `query Blocks($after: Int!, $first: Int!) {
  next: ${blocks}(first: $first, where: {number_gt: $after}, orderBy: number) { ${blockFields} }
}`
}

/** Everything in the blocks (after, upTo], with what proves that it is whole and joins our newest block. */
export function windowQuery(names: ListFieldNames, entities: readonly EventEntity[]): string {
  const blocks = listField(names, 'Block')
  const range = 'where: {blockNumber_gt: $after, blockNumber_lte: $upTo}'
  const events = entities.map(
    (entity, index) =>
      `  e${index}: ${listField(names, entity.name)}(first: $first, orderBy: id, ${range}) { ${rowFields(entity)} }`,
  )
  return `query Window($after: Int!, $upTo: Int!, $anchor: [Int!]!, $first: Int!) {
  _meta { ${metaFields} }
  anchor: ${blocks}(where: {number_in: $anchor}) { ${blockFields} }
  blocks: ${blocks}(first: $first, orderBy: number, where: {number_gt: $after, number_lte: $upTo}) { ${blockFields} }
  more: ${blocks}(first: 1, where: {number_gt: $upTo}, orderBy: number) { ${blockFields} }
${events.join('\n')}
}`
}

/** The next page of one entity, where a window holds more of it than a page. */
export function pageQuery(names: ListFieldNames, entity: EventEntity): string {
  const where = 'where: {blockNumber_gt: $after, blockNumber_lte: $upTo, id_gt: $last}'
  return `query Page($after: Int!, $upTo: Int!, $last: Bytes!, $first: Int!) {
  rows: ${listField(names, entity.name)}(first: $first, orderBy: id, ${where}) { ${rowFields(entity)} }
}`
}
