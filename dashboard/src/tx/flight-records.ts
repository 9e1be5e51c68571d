import { encodeAbiParameters, type Hex, keccak256 } from 'viem'
import type { Entered } from './fields/field.ts'
import { storedRecords, storeRecord } from './flights.ts'
import type { Intent } from './intent.ts'
import { awaiting, type MadeCall, type Sent, type TxState } from './machine.ts'
import { callsOf, type Plan } from './plan.ts'

/** What is kept of an action, so that it can be followed after a reload. No signature and no secret is among it. */
export interface FlightRecord {
  readonly version: 1
  readonly title: string
  readonly intent: Intent
  readonly entered: Entered
  readonly made: readonly MadeCall[]
  readonly plan: Omit<Plan, 'keepsake'>
  /** Null when all that was sent is mined, and the next step waits for its review. */
  readonly sent: Sent | null
}

/** The same for the same bytes from the same account to the same contracts of the same chain. */
export function intentId(plan: Plan): string {
  const calls = callsOf(plan)
  return keccak256(
    encodeAbiParameters(
      [
        { type: 'uint256' },
        { type: 'address' },
        {
          type: 'tuple[]',
          components: [
            { name: 'to', type: 'address' },
            { name: 'data', type: 'bytes' },
          ],
        },
      ],
      [BigInt(plan.chainId), plan.account, calls.map(({ to, data }) => ({ to, data }))],
    ),
  )
}

/** Integers of typed data do not go into JSON by themselves. */
const writeText = (record: FlightRecord): string =>
  JSON.stringify(record, (_name, value) => (typeof value === 'bigint' ? { bigint: `${value}` } : value))

const isHash = (value: unknown): value is Hex => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value)

/** @returns null for what another version wrote, or nobody of us. */
export function readRecord(text: string): FlightRecord | null {
  try {
    const value = JSON.parse(text, (_name, part) =>
      typeof part === 'object' && part !== null && typeof part.bigint === 'string'
        ? BigInt(part.bigint)
        : part,
    ) as FlightRecord
    const whole =
      value.version === 1 &&
      typeof value.title === 'string' &&
      typeof value.intent.kind === 'string' &&
      Array.isArray(value.made) &&
      Array.isArray(value.plan.later) &&
      (value.sent === null || isHash(value.sent.hash) || typeof value.sent.batch === 'string')
    return whole ? value : null
  } catch {
    return null
  }
}

/** All records that can be followed, by id. */
export const readRecords = (): ReadonlyMap<string, FlightRecord> =>
  new Map(
    [...storedRecords()].flatMap(([id, text]) => {
      const record = readRecord(text)
      return record ? [[id, record] as const] : []
    }),
  )

/** The id of the same plan when it is on its way already, leaving out one's own. */
export function inFlightAs(plan: Plan, ownId: string | null): string | null {
  const id = intentId(plan)
  const record = id === ownId ? undefined : readRecords().get(id)
  return record && record.sent !== null ? id : null
}

/** Where an action goes on that a record tells of. */
export const stateOf = ({ made, plan, sent }: FlightRecord): TxState =>
  sent === null
    ? { phase: 'preparing', made, signatures: {} }
    : { phase: 'pending', made, signatures: {}, ...awaiting(plan, sent) }

/** What there is to keep of an action in a state; null while nothing has been sent, or when all is over. */
export function recordOf(
  about: Pick<FlightRecord, 'title' | 'intent' | 'entered'>,
  state: TxState,
  plan: Plan | null,
): FlightRecord | null {
  if (state.phase === 'done' || state.phase === 'handed-over' || plan === null) return null
  // Neither a keepsake nor what was read for the review is needed to follow it; a vote's secret is in the one, and its choice in the other.
  const { keepsake: _secret, ...open } = plan
  const kept = { version: 1, ...about, made: state.made, plan: { ...open, facts: [] } } as const
  if (state.phase === 'pending') return { ...kept, sent: state.sent }
  // What is mined is looked up again by its hash: nothing else has to be kept to wait for the index.
  if (state.phase === 'mined' || state.phase === 'indexing') {
    const earlier = state.made.filter(({ hash }) => hash !== state.sent.hash)
    return { ...kept, made: earlier, sent: state.sent }
  }
  return state.made.length > 0 ? { ...kept, sent: null } : null
}

/** Keeps what a record says now in place of what it said under another id. @returns its id. */
export function keepRecord(former: string | null, record: FlightRecord | null): string | null {
  const id = record && intentId(record.plan)
  if (former !== null && former !== id) storeRecord(former, null)
  if (record && id !== null) storeRecord(id, writeText(record))
  return id
}
