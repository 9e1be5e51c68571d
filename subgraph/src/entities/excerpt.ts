const MAX_LENGTH = 10000

/**
 * The beginning of a text: at most 10,000 UTF-16 units. A text of unbounded length must not reach a full-text index: Postgres refuses
 * more than 1 MB of words, which would halt the subgraph. So would half of a character of two units, so none is cut in two.
 */
export function excerptOf(text: string): string {
  if (text.length <= MAX_LENGTH) return text
  const last = text.charCodeAt(MAX_LENGTH - 1)
  const isFirstHalf = last >= 0xd800 && last <= 0xdbff
  return text.substring(0, isFirstHalf ? MAX_LENGTH - 1 : MAX_LENGTH)
}
