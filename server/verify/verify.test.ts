import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../src/metrics/canonical-json.ts'
import { differences } from './compare.ts'
import type { Event } from './events.ts'
import { readProof } from './proof.ts'
import { type History, recompute } from './recompute.ts'

const proofOf = (result: string, more: object = {}) => ({
  data: {
    gsv: {
      proof: {
        chainId: 31337,
        blockNumber: 5,
        blockHash: `0x${'ab'.repeat(32)}`,
        metricId: 'gsv',
        metricVersion: 1,
        field: 'gsv',
        parameters: '{"where":{"client":["0xc1"]}}',
        result,
        resultHash: `0x${createHash('sha256').update(result).digest('hex')}`,
        ...more,
      },
    },
  },
})

describe('a proof', () => {
  it('is found wherever it lies in an answer', () => {
    expect(readProof(proofOf('"7"'))).toMatchObject({
      field: 'gsv',
      result: '7',
      parameters: { where: { client: ['0xc1'] } },
    })
  })

  it('is refused when its result is not what its hash says, or parts are missing', () => {
    expect(() => readProof(proofOf('"7"', { result: '"8"' }))).toThrow('contradicts itself')
    expect(() => readProof(proofOf('"7"', { blockHash: '0x12' }))).toThrow('cannot be read: blockHash')
    expect(() => readProof({ data: { gsv: null } })).toThrow('No proof was found')
  })
})

describe('a comparison', () => {
  it('shows each place that differs', () => {
    const claimed = { ratio: { numerator: '1', denominator: '2' }, median: null }
    expect(differences(claimed, { ratio: { numerator: 1n, denominator: 2n }, median: null })).toEqual([])
    expect(differences(claimed, { ratio: { numerator: 2n, denominator: 4n }, median: 5n })).toEqual([
      { path: 'ratio.numerator', claimed: '"1"', recomputed: '"2"' },
      { path: 'ratio.denominator', claimed: '"2"', recomputed: '"4"' },
      { path: 'median', claimed: 'null', recomputed: '"5"' },
    ])
    expect(differences('7', 8n)).toEqual([{ path: 'value', claimed: '"7"', recomputed: '"8"' }])
    expect(differences([{ value: '7' }], [])).toHaveLength(1)
  })

  it('takes no offence at titles, nor at Gini’s coefficient written with other numbers', () => {
    const gini = { numerator: '1', denominator: '2' }
    expect(differences({ gini }, { gini: { numerator: 2n, denominator: 4n } })).toEqual([])
    expect(differences({ gini }, { gini: { numerator: 3n, denominator: 4n } })).not.toEqual([])
    expect(differences({ parts: [{ key: 'A' }] }, { parts: [{ key: 'A', title: 'A part' }] })).toEqual([])
  })
})

describe('a recomputation', () => {
  const paid = (time: number, client: string, talentAmount: bigint): Event => ({
    name: 'InvoicePaid',
    time,
    block: 1,
    contract: '0xe5',
    source: 'REFERENCE',
    transaction: `0x${time}`,
    args: { invoiceId: BigInt(time), engagementId: 1n, client, talent: '0x7a', talentAmount, feeAmount: 1n },
  })
  const day = 86_400
  const history: History = {
    events: [paid(day, '0xc1', 10n), paid(2 * day, '0xc2', 20n), paid(4 * day, '0xc1', 30n)],
    time: 4 * day + 5,
    block: 9,
    tokens: { usdc: '0x01', btrst: '0x02' },
  }
  const tell = (field: string, parameters: Partial<Parameters<typeof recompute>[2]> = {}) =>
    JSON.parse(canonicalJson(recompute('gsv', field, { where: {}, ...parameters }, history))) as unknown

  it('knows windows and filters', () => {
    expect(tell('gsv')).toBe('63')
    expect(tell('gsv', { where: { client: ['0xc1'] } })).toBe('42')
    expect(tell('gsv', { from: 2 * day, to: 4 * day })).toBe('21')
  })

  it('knows series without gaps, and breakdowns', () => {
    expect(tell('gsvSeries', { granularity: 'DAY' })).toMatchObject([
      { start: day, value: '11', partial: false },
      { value: '21' },
      { value: '0' },
      { start: 4 * day, value: '31', partial: true },
    ])
    expect(tell('gsvSeries', { granularity: 'DAY', cumulative: true, from: 2 * day })).toMatchObject([
      { value: '32' },
      { value: '32' },
      { value: '63' },
    ])
    expect(tell('gsvBy', { dimension: 'CLIENT', first: 1 })).toEqual({
      parts: [{ key: '0xc1', value: '42' }],
      others: { value: '21', count: 1 },
      total: '63',
    })
  })

  it('says what it does not know', () => {
    expect(() => recompute('nothing', 'nothing', { where: {} }, history)).toThrow('knows no metric "nothing"')
    expect(() => recompute('gsv', 'gsvElse', { where: {} }, history)).toThrow('none of the metric gsv')
  })
})
