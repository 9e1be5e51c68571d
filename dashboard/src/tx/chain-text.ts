import { hexToBytes, stringToHex } from 'viem'
import { readableUri, tameText } from '../format/text.ts'
import { signingTexts } from '../language/signing-texts.ts'
import type { Hex } from './contracts.ts'

/** Text as a URI that carries itself, so that nothing off-chain is needed to read it. Empty values are left out. */
export const jsonDataUri = (value: Readonly<Record<string, string>>): string =>
  `data:application/json,${encodeURIComponent(JSON.stringify(Object.fromEntries(Object.entries(value).filter(([, text]) => text !== ''))))}`

/** The texts that such a URI carries, by name; none when it is another kind of URI, or holds anything else. */
export function textsInUri(uri: string): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(readableUri(uri))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
    const texts = Object.entries(value)
    return texts.every(([, text]) => typeof text === 'string') ? Object.fromEntries(texts) : {}
  } catch {
    return {}
  }
}

/** The number in an id of the API: "12", and "oz-12" where one subgraph holds several governors. */
export function numberInId(id: string): bigint {
  const digits = /(\d+)$/.exec(id)?.[1]
  if (digits === undefined) throw new Error(signingTexts().says.noNumber(id))
  return BigInt(digits)
}

/** What a bytes32 can carry of a text. */
const bytes32Length = 32

/** How many bytes a text is on the chain. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length

/** A short text as bytes32, zeroes after it; throws when it is too long: forms say so first. */
export function bytes32OfText(text: string): Hex {
  if (byteLength(text) > bytes32Length) throw new Error(`“${text}” does not fit into ${bytes32Length} bytes.`)
  return stringToHex(text, { size: bytes32Length })
}

/** The text in a bytes32; the bytes themselves when they are none, as where a document's hash stands. */
export function textOfBytes32(value: unknown): string {
  const bytes = hexToBytes(`${value}` as Hex)
  try {
    const end = bytes.findLastIndex((byte) => byte !== 0)
    return tameText(new TextDecoder('utf-8', { fatal: true }).decode(bytes.slice(0, end + 1)), 64)
  } catch {
    return `${value}`
  }
}
