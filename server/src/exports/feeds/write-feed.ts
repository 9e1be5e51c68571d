import { licence } from '../licence.ts'
import type { Feed, FeedEntry } from './feed.ts'

/** What a feed is written for. */
export interface FeedPlace {
  readonly chainId: number
  /** Origin of the addresses in it; empty for relative ones. @example 'https://analytics.example' */
  readonly origin: string
  /** Address of the feed itself, without the origin. */
  readonly self: string
}

const publisher = 'Braintrust Analytics'

const isoTime = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`

/** Where the entry can be read: the page, and the event as data, both at the block in which it happened. */
function linksOf({ page, data, block }: FeedEntry, { origin }: FeedPlace) {
  const query = new URLSearchParams({ where: JSON.stringify(data.where), asOf: block.hash })
  return {
    page: `${origin}${page}?block=${block.number}`,
    data: `${origin}/api/v1/events/${data.event}.json?${query}`,
  }
}

const idOf = ({ contract, key }: FeedEntry, { chainId }: FeedPlace): string =>
  `urn:braintrust-analytics:${chainId}:${contract}:${key}`

/** The time of the newest entry: a feed changes when, and only when, something happened. */
const updatedAt = (entries: readonly FeedEntry[]): number => entries[0]?.at ?? 0

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')

function atomEntry(entry: FeedEntry, place: FeedPlace): string {
  const links = linksOf(entry, place)
  const at = isoTime(entry.at)
  return `  <entry>
    <id>${escaped(idOf(entry, place))}</id>
    <title type="text">${escaped(entry.title)}</title>
    <published>${at}</published>
    <updated>${at}</updated>
    <author><name>${escaped(entry.author)}</name></author>
    <link rel="alternate" type="text/html" href="${escaped(links.page)}"/>
    <link rel="related" type="application/json" href="${escaped(links.data)}"/>
    <content type="text">${escaped(entry.text)}

Block ${entry.block.number}, ${entry.block.hash}.</content>
  </entry>`
}

/** A feed by RFC 4287. */
export function atomFeed(feed: Feed, entries: readonly FeedEntry[], place: FeedPlace): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:braintrust-analytics:${place.chainId}:${feed.name}</id>
  <title type="text">${escaped(feed.title)}</title>
  <subtitle type="text">${escaped(feed.description)}</subtitle>
  <updated>${isoTime(updatedAt(entries))}</updated>
  <author><name>${publisher}</name></author>
  <rights>${licence.name}</rights>
  <link rel="self" type="application/atom+xml" href="${escaped(place.origin + place.self)}"/>
  <link rel="alternate" type="text/html" href="${escaped(place.origin + feed.page)}"/>
${entries.map((entry) => atomEntry(entry, place)).join('\n')}
</feed>
`
}

/** A feed by JSON Feed 1.1. */
export function jsonFeed(feed: Feed, entries: readonly FeedEntry[], place: FeedPlace): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: place.origin + feed.page,
    feed_url: place.origin + place.self,
    authors: [{ name: publisher }],
    items: entries.map((entry) => {
      const links = linksOf(entry, place)
      return {
        id: idOf(entry, place),
        url: links.page,
        external_url: links.data,
        title: entry.title,
        content_text: entry.text,
        date_published: isoTime(entry.at),
        authors: [{ name: entry.author }],
        _block: entry.block,
      }
    }),
  }
}
