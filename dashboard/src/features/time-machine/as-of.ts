/** A moment of the chain as the address has it (`?asOf=…`) and as the API takes it. */

/** Moments of a proposal, by their names in the address. */
export const momentNames = {
  created: 'CREATED',
  voteStart: 'VOTE_START',
  voteEnd: 'VOTE_END',
  executed: 'EXECUTED',
} as const

export type Moment = keyof typeof momentNames
export const moments = Object.keys(momentNames) as Moment[]

export type AsOf =
  | { readonly kind: 'block'; readonly block: number }
  | { readonly kind: 'hash'; readonly hash: string }
  /** Unix seconds. */
  | { readonly kind: 'time'; readonly time: number }
  | { readonly kind: 'proposal'; readonly id: string; readonly moment: Moment }

/** GraphQL's Int ends here. */
const lastBlock = 2 ** 31 - 1

/**
 * Reads `?asOf=`; undefined when it names nothing. Takes whatever there is and never throws.
 * @example parseAsOf('1200') // a block
 * @example parseAsOf('0x5f…') // 66 characters: a block by its hash
 * @example parseAsOf('2025-06-30') // the first second of a day, UTC; also 2025-06-30T12:00 and with seconds
 * @example parseAsOf('3.voteEnd') // a moment of proposal 3
 */
export function parseAsOf(text: string): AsOf | undefined {
  if (/^\d{1,10}$/.test(text))
    return Number(text) <= lastBlock ? { kind: 'block', block: Number(text) } : undefined
  if (/^0x[0-9a-f]{64}$/i.test(text)) return { kind: 'hash', hash: text.toLowerCase() }
  return parseMoment(text) ?? parseTime(text)
}

function parseMoment(text: string): AsOf | undefined {
  const [, id, name] = /^((?:[a-z]{1,12}-)?\d{1,78})\.(\w+)$/.exec(text) ?? []
  const moment = moments.find((one) => one === name)
  return id === undefined || moment === undefined ? undefined : { kind: 'proposal', id, moment }
}

function parseTime(text: string): AsOf | undefined {
  const [, day, minute = '00:00', second = '00'] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d))?Z?)?$/.exec(text) ?? []
  if (day === undefined) return undefined
  const iso = `${day}T${minute}:${second}Z`
  const time = Date.parse(iso) / 1000
  // Date.parse takes the 31st of June for the 1st of July.
  return time >= 0 && isoOf(time) === iso ? { kind: 'time', time } : undefined
}

/** "2025-06-30T12:00:00Z" */
const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000', '')

/** The shortest text that reads as the same moment. */
export function asOfText(asOf: AsOf): string {
  switch (asOf.kind) {
    case 'block':
      return `${asOf.block}`
    case 'hash':
      return asOf.hash
    case 'time':
      return isoOf(asOf.time).replace(/T00:00:00Z$/, '')
    case 'proposal':
      return `${asOf.id}.${asOf.moment}`
  }
}

/** The same as the API's input `AsOf`. */
export function asOfInput(asOf: AsOf) {
  switch (asOf.kind) {
    case 'block':
      return { block: asOf.block }
    case 'hash':
      return { hash: asOf.hash }
    case 'time':
      return { time: asOf.time }
    case 'proposal':
      return { proposal: { id: asOf.id, moment: momentNames[asOf.moment] } }
  }
}
