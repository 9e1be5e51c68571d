import type { FastRandom } from './fast-random.ts'

/** The contracts of the invented market. */
export const contracts = {
  config: '0x00000000000000000000000000000000000000c1',
  jobs: '0x00000000000000000000000000000000000000c2',
  escrow: '0x00000000000000000000000000000000000000c3',
  referrals: '0x00000000000000000000000000000000000000c4',
  jury: '0x00000000000000000000000000000000000000c5',
  screening: '0x00000000000000000000000000000000000000c6',
  pool: '0x00000000000000000000000000000000000000c7',
  converter: '0x00000000000000000000000000000000000000c8',
  treasury: '0x00000000000000000000000000000000000000c9',
  timelock: '0x00000000000000000000000000000000000000ca',
  governor: '0x00000000000000000000000000000000000000cb',
  usdc: '0x00000000000000000000000000000000000000d1',
  btrst: '0x00000000000000000000000000000000000000d2',
} as const

export const nobody = '0x0000000000000000000000000000000000000000'
export const categories = ['Engineering', 'Design', 'Product', 'Data', 'Marketing', 'Operations'] as const

/** Everybody who takes part; the earlier in a list, the busier. */
export interface People {
  readonly clients: readonly string[]
  readonly talents: readonly string[]
  readonly nodes: readonly string[]
  readonly screeners: readonly string[]
  readonly jurors: readonly string[]
  readonly delegates: readonly string[]
}

const crowd = (random: FastRandom, count: number): string[] =>
  Array.from({ length: count }, () => random.address())

/** As many people as so many invoices keep busy. */
export function inventPeople(random: FastRandom, invoices: number): People {
  return {
    clients: crowd(random, Math.max(20, Math.ceil(invoices / 200))),
    talents: crowd(random, Math.max(50, Math.ceil(invoices / 50))),
    nodes: crowd(random, 3),
    screeners: crowd(random, 40),
    jurors: crowd(random, 60),
    delegates: crowd(random, 400),
  }
}
