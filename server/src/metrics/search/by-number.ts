import { proposalIdOf } from '../lists/governor-rules.ts'
import { titleOf } from '../lists/proposals.ts'
import { type Hit, type HitKind, hitKinds } from './hit.ts'
import { jobTitles } from './job-titles.ts'
import type { SearchPlace } from './search.ts'

/** A number, alone or after what it numbers: "12", "#12", "invoice 12", "job #12", "alpha-3". */
const form = /^(?:(job|proposal|invoice|engagement|dispute|block) ?)?#?(alpha-)?(\d{1,38})$/

/** Everything that a number may be: (kind, id, job_id, block_number). */
const numberedSql = `
SELECT 'JOB' AS kind, job_id AS id, job_id, block_number FROM job_fact WHERE job_id = $id::HUGEINT AND block_number <= $block
UNION ALL
SELECT 'ENGAGEMENT', engagement_id, job_id, block_number FROM engagement_fact WHERE engagement_id = $id::HUGEINT AND block_number <= $block
UNION ALL
SELECT 'INVOICE', invoice.invoice_id, engagement.job_id, invoice.block_number FROM invoice_fact AS invoice
LEFT JOIN engagement_fact AS engagement ON engagement.engagement_id = invoice.engagement_id
WHERE invoice.invoice_id = $id::HUGEINT AND invoice.block_number <= $block
UNION ALL
SELECT 'DISPUTE', created.dispute_id, engagement.job_id, created.block_number FROM dispute_created AS created
LEFT JOIN invoice_fact AS invoice ON invoice.invoice_id = created.invoice_id
LEFT JOIN engagement_fact AS engagement ON engagement.engagement_id = invoice.engagement_id
WHERE created.dispute_id = $id::HUGEINT AND created.block_number <= $block`

const proposalSql =
  'SELECT proposal_id, source, description, block_number FROM proposal_created WHERE proposal_id = $id::HUGEINT AND block_number <= $block'

async function proposals({ snapshot, block }: SearchPlace, id: string): Promise<Hit[]> {
  const rows = await snapshot.rows(proposalSql, { id, block: block.number })
  return rows.map((row) => ({
    kind: 'PROPOSAL',
    id: proposalIdOf(row.source === 'MAINNET' ? 'MAINNET' : 'REFERENCE', String(row.proposal_id)),
    title: titleOf(String(row.description)),
    blockNumber: Number(row.block_number),
    roles: [],
    rank: 0,
  }))
}

async function numbered({ snapshot, block }: SearchPlace, id: string): Promise<Hit[]> {
  const rows = await snapshot.rows(numberedSql, { id, block: block.number })
  const titles = await jobTitles(
    snapshot,
    block,
    rows.flatMap(({ job_id }) => (job_id === null ? [] : [String(job_id)])),
  )
  return rows.map((row) => ({
    kind: row.kind as HitKind, // one of those that the statement names
    id: String(row.id),
    title: titles.get(String(row.job_id)) ?? null,
    blockNumber: Number(row.block_number),
    roles: [],
    rank: 0,
  }))
}

function blocks({ block }: SearchPlace, id: string): Hit[] {
  if (BigInt(id) > BigInt(block.number)) return []
  return [{ kind: 'BLOCK', id, title: null, blockNumber: Number(id), roles: [], rank: 0 }]
}

/** Jobs, proposals and so on that have a number. */
export async function byNumber(place: SearchPlace, text: string): Promise<Hit[]> {
  const [, word, alpha, digits] = form.exec(text) ?? []
  if (digits === undefined) return []
  const id = BigInt(digits).toString()
  const found = [...(await proposals(place, id)), ...(await numbered(place, id)), ...blocks(place, id)]
  const kind = alpha === undefined ? hitKinds.find((one) => one.toLowerCase() === word) : 'PROPOSAL'
  return found.filter((hit) => kind === undefined || hit.kind === kind)
}
