import { type FieldNode, Kind, type OperationDefinitionNode, parse, valueFromASTUntyped } from 'graphql'
import type { EventBlock, EventEntity, EventRow } from '../../src/subgraph/event-entity.ts'
import { eventEntities } from '../../src/subgraph/generated/event-entities.ts'
import { RecordedList } from './recorded-list.ts'

type Variables = Record<string, unknown>
type Args = Record<string, unknown> & { first?: number; where?: Record<string, unknown> }

interface Recording {
  readonly blocks: readonly EventBlock[]
  /** One list an entity, in chain order. */
  readonly rows: readonly (readonly EventRow[])[]
}

const entities: readonly EventEntity[] = eventEntities
const listName = (entity: string): string => `${entity.charAt(0).toLowerCase()}${entity.slice(1)}s`

const maxBlock = 2 ** 31 - 1

function fieldsOf(entity: EventEntity): string[] {
  const common = ['id', 'blockNumber', 'blockHash', 'timestamp', 'transactionHash', 'logIndex', 'contract']
  return [...common, 'source', ...entity.params.map(({ name }) => name)]
}

/** A row's field as graph-node writes it: big integers and times as text. */
function wire(entity: EventEntity, row: EventRow, field: string): unknown {
  const at = entity.params.findIndex(({ name }) => name === field)
  const value = at < 0 ? (row as unknown as Record<string, unknown>)[field] : row.params[at]
  if (field === 'timestamp') return String(value)
  const text = (item: unknown) => (typeof item === 'bigint' ? item.toString() : item)
  return Array.isArray(value) ? value.map(text) : text(value)
}

/**
 * Answers the ledger's queries about a recorded chain from text made beforehand, so that serving it costs little more than copying: what
 * is measured against it is the reader. It knows of GraphQL and of graph-node's filters only what the ledger's client asks.
 */
export class RecordedAnswers {
  readonly #recording: Recording
  readonly #lists = new Map<string, RecordedList>()
  readonly #parsed = new Map<string, readonly FieldNode[]>()

  constructor(recording: Recording) {
    this.#recording = recording
  }

  answer(query: string, variables: Variables): Buffer {
    const parts: Buffer[] = []
    for (const field of this.#fields(query)) {
      const key = field.alias?.value ?? field.name.value
      parts.push(Buffer.from(`${parts.length === 0 ? '{"data":{' : ','}${JSON.stringify(key)}:`))
      parts.push(...this.#field(field, variables))
    }
    parts.push(Buffer.from('}}'))
    return Buffer.concat(parts)
  }

  #fields(query: string): readonly FieldNode[] {
    const known = this.#parsed.get(query)
    if (known !== undefined) return known
    const operation = parse(query).definitions[0] as OperationDefinitionNode
    const fields = operation.selectionSet.selections.filter((node) => node.kind === Kind.FIELD)
    this.#parsed.set(query, fields)
    return fields
  }

  #field(field: FieldNode, variables: Variables): Buffer[] {
    const args: Args = Object.fromEntries(
      (field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
    )
    const name = field.name.value
    if (name === '_meta') return [Buffer.from(JSON.stringify(this.#meta()))]
    if (name === '__schema') return [Buffer.from(JSON.stringify(schemaAnswer()))]
    if (name === '__type') return [Buffer.from(JSON.stringify(typeAnswer(String(args.name))))]
    const selected = (field.selectionSet?.selections ?? []).flatMap((node) =>
      node.kind === Kind.FIELD ? [node.name.value] : [],
    )
    const rows = name === 'blocks' ? this.#blocks(args, selected) : this.#events(name, args, selected)
    return [Buffer.from('['), rows, Buffer.from(']')]
  }

  #meta(): unknown {
    const head = this.#recording.blocks.at(-1)
    return {
      deployment: 'QmRecorded',
      hasIndexingErrors: false,
      block: {
        number: head?.number ?? 0,
        hash: head?.hash ?? null,
        timestamp: head === undefined ? null : head.timestamp,
      },
    }
  }

  #blocks({ first = 100, where = {} }: Args, selected: readonly string[]): Buffer {
    const list = this.#list('blocks', selected, () =>
      this.#recording.blocks.map((block) => ({
        block: block.number,
        id: '',
        json: JSON.stringify(
          { ...block, timestamp: String(block.timestamp), tally: { events: block.events } },
          [...selected, 'events'],
        ),
      })),
    )
    if (Array.isArray(where.number_in)) {
      const numbers = (where.number_in as number[]).toSorted((a, b) => b - a)
      const found = numbers
        .map((number) => list.slice(1, number - 1, number))
        .filter(({ length }) => length > 0)
      return Buffer.from(found.join(','))
    }
    return list.slice(first, Number(where.number_gt ?? -1), Number(where.number_lte ?? maxBlock))
  }

  #events(name: string, { first = 100, where = {} }: Args, selected: readonly string[]): Buffer {
    const index = entities.findIndex((entity) => listName(entity.name) === name)
    const entity = entities[index]
    if (entity === undefined) throw new RangeError(`The recording has no list ${name}.`)
    const list = this.#list(name, selected, () =>
      (this.#recording.rows[index] ?? []).map((row) => ({
        block: row.blockNumber,
        id: row.id,
        json: JSON.stringify(Object.fromEntries(selected.map((field) => [field, wire(entity, row, field)]))),
      })),
    )
    const { blockNumber_gt = -1, blockNumber_lte = maxBlock, id_gt = '' } = where
    return list.slice(first, Number(blockNumber_gt), Number(blockNumber_lte), String(id_gt))
  }

  #list(
    name: string,
    selected: readonly string[],
    make: () => ConstructorParameters<typeof RecordedList>[0],
  ) {
    const key = `${name} ${selected.join(' ')}`
    const known = this.#lists.get(key) ?? new RecordedList(make())
    this.#lists.set(key, known)
    return known
  }
}

function schemaAnswer(): unknown {
  const ofType = (name: string) => ({ ofType: { ofType: { ofType: { name } } } })
  const lists = entities.map(({ name }) => ({ name: listName(name), type: ofType(name) }))
  return { queryType: { fields: [{ name: 'blocks', type: ofType('Block') }, ...lists] } }
}

function typeAnswer(name: string): unknown {
  const entity = entities.find((candidate) => candidate.name === name)
  return entity === undefined ? null : { fields: fieldsOf(entity).map((field) => ({ name: field })) }
}
