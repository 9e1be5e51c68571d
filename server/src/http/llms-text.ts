import { Router } from 'express'
import { feeds } from '../exports/feeds/feeds.ts'
import { licence } from '../exports/licence.ts'
import { catalogue } from '../metrics/catalogue.ts'
import { eventDescriptions } from '../subgraph/generated/event-descriptions.ts'
import { eventEntities } from '../subgraph/generated/event-entities.ts'

/** The API in plain words, for programs that read (llmstxt.org) and people in a terminal; made from the same lists as the API. */
const text = `# Braintrust Analytics

> Open analytics for a user-owned talent network, made from public contract events. Every number is a pure function of those events and a
> block; each answer names the block's number and hash, and the same question for the same block gives the same answer for ever.

Amounts are integers in base units (USDC 6 decimals, BTRST 18) and come as decimal strings; never read them into floating point. Ratios
carry numerator and denominator; a zero denominator is null, not 0. Times are unix seconds, UTC. No key, no account. Data: ${licence.name}, ${licence.url}

## Addresses

- [/graphql](/graphiql): GraphQL by POST; subscriptions by graphql-ws on the same address. Every field has a description: use introspection.
- [/api/v1/metrics](/api/v1/metrics): every metric with definition, formula, caveats, SQL and files
- [/api/v1/events](/api/v1/events): every event table with columns and files
- /api/v1/metrics/<table>.csv, .json, .parquet, .meta.json: parameters asOf, from, to, granularity, cumulative, dimension, first, where
- /api/v1/events/<Event>.csv, .json, .parquet, .meta.json: parameters asOf, fromBlock, from, to, where
- /api/v1/statements/<address>/<year>.csv, .json, .parquet, .meta.json: what an address paid and received in a year as payer, payee and referrer; parameter asOf
- [/live](/live): server-sent events, one for each new block
- [/quality](/quality): checks of the data and what they found
- Feeds: ${feeds.map(({ name }) => `[/feeds/${name}.xml](/feeds/${name}.xml)`).join(', ')}; .json as well

## How to ask for a past block

asOf is a block number, a block hash, a time such as 2025-06-30T12:00:00Z, or proposal:<id>:<CREATED|VOTE_START|VOTE_END|EXECUTED>. Cite the
hash: a hash that the chain has dropped is an error, never another block's answer.

## Metrics

${catalogue.map(({ id, title, unit, definition, fields }) => `- ${id} (${title}, ${unit}): ${definition} Tables: ${fields.join(', ')}.`).join('\n')}

## Events

${eventEntities.map(({ name, params }) => `- ${name} (${params.map((param) => param.name).join(', ')}): ${eventDescriptions[name]?.event ?? ''}`).join('\n')}
`

/** GET /llms.txt. */
export function llmsText(): Router {
  const router = Router()
  router.get('/llms.txt', (_request, response) => {
    response.set('cache-control', 'public, no-cache').type('text/plain').send(text)
  })
  return router
}
