import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import type { KnownContracts } from '../lists/decode-action.ts'
import type { Tokens } from '../tokens.ts'
import { byAddress } from './by-address.ts'
import { byHash } from './by-hash.ts'
import { byName } from './by-name.ts'
import { byNumber } from './by-number.ts'
import { type Hit, hitKinds } from './hit.ts'
import { rolesOf } from './roles.ts'

/** What a search goes through. */
export interface SearchPlace {
  readonly snapshot: Snapshot
  readonly block: BlockPoint
  readonly tokens: Tokens
  readonly known: KnownContracts
}

const order = (a: Hit, b: Hit): number =>
  a.rank - b.rank ||
  hitKinds.indexOf(a.kind) - hitKinds.indexOf(b.kind) ||
  (b.blockNumber ?? 0) - (a.blockNumber ?? 0)

/** The best hit of each thing, the best first. */
function best(hits: readonly Hit[], first: number): Hit[] {
  const seen = new Set<string>()
  const once = [...hits].sort(order).filter(({ kind, id }) => {
    const key = `${kind} ${id}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return once.slice(0, first)
}

/**
 * What fits a text as it was typed, as of a block: numbers of jobs, invoices and so on, words of titles, names, addresses or their
 * beginnings, hashes.
 * @param typed without control characters, at most 100 characters.
 * @param first how many hits.
 */
export async function searchAt(place: SearchPlace, typed: string, first: number): Promise<Hit[]> {
  const text = typed.replace(/\s+/g, ' ').trim().toLowerCase()
  if (text === '') return []
  const hits = [
    ...(await byNumber(place, text)),
    ...(await byHash(place, text)),
    ...(await byAddress(place, text, first)),
    ...(await byName(place, text, first)),
  ]
  const found = best(hits, first)
  const addresses = found.filter(({ kind }) => kind === 'ADDRESS').map(({ id }) => id)
  const roles = await rolesOf(place.snapshot, place.block, addresses, place.tokens)
  return found.map((hit) =>
    hit.kind === 'ADDRESS'
      ? { ...hit, roles: roles.get(hit.id) ?? [], title: hit.title ?? place.known.get(hit.id) ?? null }
      : hit,
  )
}
