/** Text that came from the chain: anyone could have written it, so it is cut, cleaned and isolated before it is shown. */

/** Controls, lone surrogates, and the marks that reorder or hide the text around them; line breaks and tabs may stay. */
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/gu

/** Makes hidden characters visible as U+FFFD and caps the length (in characters a reader sees, not bytes). */
export function tameText(text: string, maxLength = 200): string {
  const characters = Array.from(text.slice(0, maxLength * 8).replace(unseen, '\ufffd'))
  return characters.length > maxLength ? `${characters.slice(0, maxLength).join('')}…` : characters.join('')
}

/** 0x1234…abcd: enough to recognise, never enough to trust; the full address stays beside it. */
export const shortHex = (hex: string): string =>
  hex.length > 14 ? `${hex.slice(0, 6)}…${hex.slice(-4)}` : hex

/** The document in a `data:application/json,…` URI; other texts as they are. Still somebody's text: tame it before it is shown. */
export function readableUri(uri: string): string {
  const body = /^data:application\/json,(.*)$/s.exec(uri)?.[1]
  if (body === undefined) return uri
  try {
    return decodeURIComponent(body)
  } catch {
    return uri
  }
}

/** As `readableUri`, and of a document that holds one text and nothing else, as `{"statement":"late"}` does, that text. */
export function wordsOfUri(uri: string): string {
  const document = readableUri(uri)
  if (document === uri) return uri
  try {
    const parsed: unknown = JSON.parse(document)
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return document
    const [only, ...others] = Object.values(parsed)
    return typeof only === 'string' && others.length === 0 ? only : document
  } catch {
    return document
  }
}
