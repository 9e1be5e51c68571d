import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { schemaBreaks } from './schema-breaks.ts'

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8')

describe('the API’s promise', () => {
  it('is kept: whoever asked as schema.promised.graphql says can still do so', () => {
    expect(
      schemaBreaks(read('schema.promised.graphql'), read('schema.graphql')),
      'Keep what was there, or accept the break with its reason in scripts/schema-breaks.ts.',
    ).toEqual({ unexpected: [], stale: [] })
  })

  it('would be seen to be broken by whatever breaks a query', () => {
    const promised = 'type Query { gsv(asOfBlock: Int): Int! fees: Int! } enum Unit { USDC BTRST }'
    const current = 'type Query { gsv(asOfBlock: Int, from: Int!): Int } enum Unit { USDC }'
    expect(schemaBreaks(promised, current, []).unexpected).toEqual([
      'Query.fees was removed.',
      'A required arg from on Query.gsv was added.',
      'Query.gsv changed type from Int! to Int.',
      'BTRST was removed from enum type Unit.',
    ])
    const accepted = [
      { change: 'Query.fees was removed.', reason: 'Nobody asked for it.' },
      { change: 'Query.old was removed.', reason: 'It was never there.' },
    ]
    const { unexpected, stale } = schemaBreaks(promised, current, accepted)
    expect(unexpected).toHaveLength(3)
    expect(stale).toEqual(['Query.old was removed.'])
  })

  it('is not broken by what only adds', () => {
    const promised = 'type Query { gsv: Int! }'
    const current = 'type Query { gsv(asOf: Int): Int! fees: Int! } enum Unit { USDC }'
    expect(schemaBreaks(promised, current, [])).toEqual({ unexpected: [], stale: [] })
  })
})
