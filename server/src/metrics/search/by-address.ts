import type { Hit } from './hit.ts'
import { rolesSql } from './roles.ts'
import type { SearchPlace } from './search.ts'

/** Digits from which on a beginning says enough to look for. */
const shortest = 4

const hit = (id: string, rank: number): Hit => ({
  kind: 'ADDRESS',
  id,
  title: null,
  blockNumber: null,
  roles: [],
  rank,
})

/** An address, or those that begin as it was typed; a whole one is found whether it has a role or not. */
export async function byAddress(
  { snapshot, block, tokens }: SearchPlace,
  text: string,
  first: number,
): Promise<Hit[]> {
  if (/^0x[0-9a-f]{40}$/.test(text)) return [hit(text, 0)]
  if (!/^0x[0-9a-f]{1,39}$/.test(text) || text.length < shortest + 2) return []
  const rows = await snapshot.rows(
    `SELECT DISTINCT address FROM (${rolesSql((column) => `starts_with(${column}, $typed)`)}) ORDER BY address LIMIT $most`,
    { block: block.number, btrst: tokens.btrst ?? '', typed: text, most: first },
  )
  return rows.map(({ address }) => hit(String(address), 2))
}
