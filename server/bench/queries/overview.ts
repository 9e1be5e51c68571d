import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { AnswerCache } from '../../src/graphql/answer-cache.ts'
import { apolloServer } from '../../src/graphql/apollo-server.ts'
import { Operation } from '../../src/graphql/operation.ts'
import type { ResolverContext } from '../../src/graphql/resolver.ts'
import { buildSchema } from '../../src/graphql/schema.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { type Tokens, tokensFromEvents } from '../../src/metrics/tokens.ts'
import { type Timing, timed } from './timing.ts'

/** Files of the dashboard that hold the document's parts. */
const parts = ['metrics/definition-help.tsx', 'proof/proof-fragment.ts', 'overview/overview-query.ts']
const day = 86_400

/** The overview's own document: the template texts of the dashboard's source, without what only its compiler reads. */
function overviewDocument(): string {
  const texts = parts.flatMap((part) => {
    const file = fileURLToPath(new URL(`../../../dashboard/src/features/${part}`, import.meta.url))
    return [...readFileSync(file, 'utf8').matchAll(/graphql\(\s*`([^`]+)`/g)].map(([, text = '']) => text)
  })
  return texts
    .filter((text) => !text.includes('query NewestProposals'))
    .join('\n')
    .replaceAll('@_unmask', '')
}

/** As a server knows them that was told the contracts' addresses. */
async function tokensOf(ledger: Ledger): Promise<Tokens> {
  const snapshot = await ledger.snapshot()
  if (snapshot === undefined) throw new Error('The ledger is empty.')
  const tokens = await tokensFromEvents(snapshot)
  await snapshot.close()
  return tokens
}

/** The whole query of the overview page through the API: everything computed, and everything computed before. */
export async function timeOverview(ledger: Ledger): Promise<{ computed: Timing; again: Timing }> {
  const apollo = apolloServer(buildSchema(new Map()), pino({ level: 'silent' }))
  await apollo.start()
  const query = overviewDocument()
  const to = ledger.state.head?.timestamp ?? 0
  const tokens = await tokensOf(ledger)
  const ask = async (cache: AnswerCache, later = 0) => {
    const variables = { from: to - 30 * day + later, previousFrom: to - 60 * day + later, to: to + later }
    const operation = new Operation({ ledger, chain: undefined, cache, tokens })
    // The overview asks neither for the state of the sync nor for the report on quality; its proofs name the chain.
    const contextValue = { operation, status: { ledger, chainId: 31_337 } } as unknown as ResolverContext
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue })
    if (body.kind !== 'single' || body.singleResult.errors !== undefined)
      throw new Error(`The overview was refused: ${JSON.stringify(body).slice(0, 500)}`)
  }
  const kept = new AnswerCache(200_000)
  // Another window each time: a whole answer is kept as well as its parts.
  let asked = 0
  const computed = await timed(() => ask(new AnswerCache(200_000), ++asked))
  const again = await timed(() => ask(kept))
  await apollo.stop()
  return { computed, again }
}
