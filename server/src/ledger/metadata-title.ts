/** Longest title kept, in characters. */
const maxTitle = 200
/** Longest URI looked into; contracts allow 8 KiB. */
const maxUri = 16_384

function payloadOf(uri: string): string | undefined {
  const match = /^data:application\/json(?:;charset=utf-8)?(;base64)?,/i.exec(uri)
  if (match === null) return undefined
  const body = uri.slice(match[0].length)
  return match[1] === undefined ? decodeURIComponent(body) : Buffer.from(body, 'base64').toString('utf8')
}

/** Control characters, and marks that turn the direction of text, would let a title pretend to be something else. */
const unprintable = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2066-\u2069]/gu

/**
 * The title in a metadata URI, which anyone may write: read only from `data:application/json`, never fetched.
 * @returns undefined when there is none that can be read.
 * @example metadataTitle('data:application/json,{"title":"Design%20a%20logo"}') // 'Design a logo'
 */
export function metadataTitle(uri: string): string | undefined {
  if (uri.length > maxUri) return undefined
  try {
    const payload = payloadOf(uri)
    const parsed: unknown = payload === undefined ? undefined : JSON.parse(payload)
    if (typeof parsed !== 'object' || parsed === null || !('title' in parsed)) return undefined
    if (typeof parsed.title !== 'string') return undefined
    const title = [...parsed.title.replaceAll(unprintable, ' ').trim()].slice(0, maxTitle).join('')
    return title === '' ? undefined : title
  } catch {
    // Not JSON, or not percent-encoded as it says: the same as no title.
    return undefined
  }
}
