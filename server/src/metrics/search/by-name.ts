import { proposalIdOf } from '../lists/governor-rules.ts'
import { titleOf } from '../lists/proposals.ts'
import { publicNames } from '../people/public-names.ts'
import { type Hit, titleRank } from './hit.ts'
import { jobsByTitleSql } from './job-titles.ts'
import type { SearchPlace } from './search.ts'

async function jobs({ snapshot, block }: SearchPlace, typed: string, most: number): Promise<Hit[]> {
  const rows = await snapshot.rows(jobsByTitleSql, { block: block.number, typed, most })
  return rows.map((row) => ({
    kind: 'JOB',
    id: String(row.job_id),
    title: String(row.title),
    blockNumber: Number(row.block_number),
    roles: [],
    rank: titleRank(String(row.title), typed),
  }))
}

/** A proposal's text is found as well as its title, after all titles. */
async function proposals({ snapshot, block }: SearchPlace, typed: string, most: number): Promise<Hit[]> {
  const rows = await snapshot.rows(
    `SELECT proposal_id, source, description, block_number FROM proposal_created
WHERE block_number <= $block AND contains(lower(description), $typed)
ORDER BY block_number DESC, log_index DESC LIMIT ${10 * most}`,
    { block: block.number, typed },
  )
  return rows.map((row) => {
    const title = titleOf(String(row.description))
    return {
      kind: 'PROPOSAL',
      id: proposalIdOf(row.source === 'MAINNET' ? 'MAINNET' : 'REFERENCE', String(row.proposal_id)),
      title,
      blockNumber: Number(row.block_number),
      roles: [],
      rank: title.toLowerCase().includes(typed) ? titleRank(title, typed) : 5,
    }
  })
}

const address = (id: string, title: string, typed: string): Hit => ({
  kind: 'ADDRESS',
  id,
  title,
  blockNumber: null,
  roles: [],
  rank: titleRank(title, typed),
})

/** Addresses by their public names: contracts, nodes and the treasury's wallets. */
async function named({ snapshot, block, known }: SearchPlace, typed: string): Promise<Hit[]> {
  const names = await publicNames(snapshot, block, known)
  return [...names]
    .filter(([, name]) => name.toLowerCase().includes(typed))
    .map(([id, name]) => address(id, name, typed))
}

/** Jobs and proposals by their titles, addresses by the names that are known of them. */
export async function byName(place: SearchPlace, typed: string, first: number): Promise<Hit[]> {
  return [
    ...(await jobs(place, typed, first)),
    ...(await proposals(place, typed, first)),
    ...(await named(place, typed)),
  ]
}
