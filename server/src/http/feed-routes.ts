import { type Request, type RequestHandler, Router } from 'express'
import type { Feed, FeedEntry } from '../exports/feeds/feed.ts'
import { feeds } from '../exports/feeds/feeds.ts'
import { atomFeed, type FeedPlace, jsonFeed } from '../exports/feeds/write-feed.ts'
import { askedOf } from '../exports/parameters.ts'
import { Operation, type OperationSources } from '../graphql/operation.ts'
import { foreseen, refuse } from './refuse.ts'

/** Our address as the client called us; feed readers want whole addresses. Anything but a plain host gives relative ones. */
function originOf(request: Request): string {
  const host = request.get('host') ?? ''
  return /^[\w.-]{1,253}(:\d{1,5})?$|^\[[\da-fA-F:]{2,39}\](:\d{1,5})?$/.test(host)
    ? `${request.protocol}://${host}`
    : ''
}

async function entriesOf(
  feed: Feed,
  query: URLSearchParams,
  sources: OperationSources,
): Promise<FeedEntry[]> {
  const asked = askedOf(query, feed.parameters)
  const operation = new Operation(sources)
  try {
    const block = await operation.block({})
    return await feed.entries(await operation.snapshot(), block, asked)
  } finally {
    await operation.close()
  }
}

const byName = new Map(feeds.map((feed) => [feed.name, feed]))

function feedHandler(sources: OperationSources, chainId: number): RequestHandler {
  return async (request, response, next) => {
    const [, name = '', form] = /^([a-z-]{1,40})\.(xml|json)$/.exec(String(request.params.file)) ?? []
    const feed = byName.get(name)
    if (feed === undefined) {
      const names = feeds.flatMap((one) => [`${one.name}.xml`, `${one.name}.json`])
      refuse(response, 404, `There is no such feed. There are ${names.join(', ')}.`)
      return
    }
    try {
      const url = new URL(request.originalUrl, 'http://localhost')
      const entries = await entriesOf(feed, url.searchParams, sources)
      const place: FeedPlace = { chainId, origin: originOf(request), self: url.pathname + url.search }
      // The host is part of the answer, so a cache on the way must not give it to another's.
      response.set({ 'cache-control': 'public, no-cache', vary: 'Host' })
      if (form === 'xml') response.type('application/atom+xml').send(atomFeed(feed, entries, place))
      else response.type('application/feed+json').send(JSON.stringify(jsonFeed(feed, entries, place)))
    } catch (error) {
      const known = foreseen(error)
      if (known === undefined) next(error)
      else refuse(response, known.status, known.sentence)
    }
  }
}

/** GET /feeds/<name>.xml (Atom) and .json (JSON Feed): news for whoever follows without an account. */
export function feedRoutes(sources: OperationSources, chainId: number): Router {
  const router = Router()
  router.get('/feeds/:file', feedHandler(sources, chainId))
  return router
}
