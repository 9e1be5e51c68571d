import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'

/** One thing that happened, as of the block in which it did; it never changes afterwards. */
export interface FeedEntry {
  /** Part of the entry's id behind chain and contract; says the same thing after a reorganisation. @example 'proposal:12' */
  readonly key: string
  readonly contract: string
  readonly title: string
  readonly text: string
  /** Address of who did it, checksummed. */
  readonly author: string
  /** Unix seconds. */
  readonly at: number
  readonly block: { readonly number: number; readonly hash: string }
  /** The dashboard's page about it. */
  readonly page: string
  /** The event itself as data, without the block. */
  readonly data: { readonly event: string; readonly where: Readonly<Record<string, string>> }
}

/** A kind of news. */
export interface Feed {
  /** Part of its address. @example 'proposals' */
  readonly name: string
  readonly title: string
  readonly description: string
  /** The dashboard's page of all. */
  readonly page: string
  /** Parameters that the address may have. */
  readonly parameters: readonly string[]
  /** The newest entries first. @throws BadRequestError */
  entries(
    snapshot: Snapshot,
    block: BlockPoint,
    asked: Readonly<Partial<Record<string, string>>>,
  ): Promise<FeedEntry[]>
}

/** Most entries of a feed. */
export const feedLength = 50

/**
 * Text that a stranger wrote, fit for a title or a message: no control characters, which XML forbids, no halves of characters, and
 * none of the marks that turn the direction of the text around them. Markup stays; it is text, and is written as such.
 */
export function plainText(text: string, maxLength: number): string {
  const kept = text
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '')
    .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
  const characters = [...kept]
  return characters.length > maxLength ? `${characters.slice(0, maxLength).join('')}…` : kept
}
