import { Bytes, ethereum, JSONValueKind, json } from '@graphprotocol/graph-ts'

/** Longest URI looked into, in UTF-16 units; contracts allow 8 KiB. */
const MAX_URI = 16384
const PREFIXES = ['data:application/json,', 'data:application/json;charset=utf-8,']

/**
 * The title in the JSON that a data: URI carries, as it is written there; null when there is none. Other URIs lead off the chain, and a
 * base64 body would need a decoder of our own.
 * `data:application/json,%7B%22title%22%3A%22Design%20a%20logo%22%7D` -> `Design a logo`
 */
export function titleIn(uri: string): string | null {
  if (uri.length > MAX_URI) return null
  const body = bodyOf(uri)
  if (body === null) return null
  const bytes = percentDecoded(body)
  if (bytes === null) return null
  const parsed = json.try_fromBytes(bytes)
  if (parsed.isError || parsed.value.kind != JSONValueKind.OBJECT) return null
  const title = parsed.value.toObject().get('title')
  if (title === null || title.kind != JSONValueKind.STRING) return null
  return title.toString()
}

function bodyOf(uri: string): string | null {
  for (let i = 0; i < PREFIXES.length; i++) {
    if (uri.startsWith(PREFIXES[i])) return uri.substring(PREFIXES[i].length)
  }
  return null
}

/**
 * The language's own decodeURIComponent aborts on text that is not well-formed, which would halt the subgraph: null instead. graph-node makes the UTF-8
 * itself, as ABI-encoded text (its place, its length, its bytes), and bytes are read and written where they lie: it meters each turn of a loop here.
 */
function percentDecoded(text: string): Bytes | null {
  const encoded = ethereum.encode(ethereum.Value.fromString(text))
  if (encoded === null) return null
  const start = encoded.dataStart + 64
  const end = start + bswap(load<u32>(start - 4))
  const decoded = new Uint8Array(<i32>(end - start))
  let to = decoded.dataStart
  for (let at = start; at < end; at++) {
    let byte = load<u8>(at)
    if (byte == 0x25) {
      if (at + 2 >= end) return null
      const high = hexDigit(load<u8>(at + 1))
      const low = hexDigit(load<u8>(at + 2))
      if (high < 0 || low < 0) return null
      byte = <u8>(high * 16 + low)
      at += 2
    }
    store<u8>(to++, byte)
  }
  return Bytes.fromUint8Array(decoded.subarray(0, <i32>(to - decoded.dataStart)))
}

/** -1 for what is no digit. */
function hexDigit(character: u8): i32 {
  if (character >= 0x30 && character <= 0x39) return character - 0x30
  if (character >= 0x41 && character <= 0x46) return character - 0x37
  if (character >= 0x61 && character <= 0x66) return character - 0x57
  return -1
}
