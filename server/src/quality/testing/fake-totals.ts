import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { execute, parse } from 'graphql'

const typeDefs = `scalar BigInt scalar Bytes scalar Timestamp
enum Interval { hour day } enum Order { blockNumber }
input AtBlock { hash: Bytes! } input Days { timestamp_gte: String timestamp_lt: String }
type PaymentTotals { invoices: Int! paidInvoices: Int! volume: BigInt! fees: BigInt! refunded: BigInt! feesRefunded: BigInt! }
type JobTotals { jobs: Int! } type BidTotals { bids: Int! } type EngagementTotals { engagements: Int! projects: Int! }
type DisputeTotals { disputes: Int! }
type ReferralTotals { rewardsAccrued: BigInt! rewardsReversed: BigInt! rewardsClaimed: BigInt! }
type GovernanceTotals { proposals: Int! } type ScreeningTotals { newest: BlockTally! } type BlockTally { newestApplication: BigInt }
type ConversionTotals { usdcConverted: BigInt! btrstBought: BigInt! }
type MarketStats { timestamp: Timestamp! volume: BigInt! fees: BigInt! payments: String! }
type Anomaly { event: String! subject: String! reason: String! blockNumber: Int! }
type Query {
  paymentTotals(id: ID!, block: AtBlock!): PaymentTotals jobTotals(id: ID!, block: AtBlock!): JobTotals
  bidTotals(id: ID!, block: AtBlock!): BidTotals engagementTotals(id: ID!, block: AtBlock!): EngagementTotals
  disputeTotals(id: ID!, block: AtBlock!): DisputeTotals referralTotals(id: ID!, block: AtBlock!): ReferralTotals
  governanceTotals(id: ID!, block: AtBlock!): GovernanceTotals screeningTotals(id: ID!, block: AtBlock!): ScreeningTotals
  conversionTotals(id: ID!, block: AtBlock!): ConversionTotals
  marketStats_collection(interval: Interval!, first: Int, where: Days): [MarketStats!]!
  anomalies(first: Int, orderBy: Order, block: AtBlock!): [Anomaly!]!
}`

/** What a subgraph keeps beside events, as it would answer for the sane market; tests spoil it. */
export interface Kept {
  paymentTotals: Record<string, unknown> | null
  jobTotals: Record<string, unknown> | null
  bidTotals: Record<string, unknown> | null
  engagementTotals: Record<string, unknown> | null
  marketStats_collection: Record<string, unknown>[]
  anomalies: Record<string, unknown>[]
}

/** A subgraph endpoint that has totals, series and anomalies, and no events. */
export class FakeTotals {
  readonly #schema = makeExecutableSchema({ typeDefs })
  readonly #server: Server
  kept: Kept
  broken = false

  constructor(kept: Kept) {
    this.kept = kept
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', async () => {
        const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
          query: string
          variables: Record<string, unknown>
        }
        const answer = await execute({
          schema: this.#schema,
          document: parse(query),
          variableValues: variables,
          rootValue: this.kept,
        })
        response.setHeader('content-type', 'application/json')
        response.writeHead(this.broken ? 502 : 200).end(JSON.stringify(answer))
      })
    })
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/subgraphs/name/totals`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
