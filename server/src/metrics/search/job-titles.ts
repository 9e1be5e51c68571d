import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlParam } from '../../ledger/snapshot.ts'

/** The newest text of jobs as of a block, as (job_id, event_id). */
const newestTexts = (condition: string): string => `SELECT job_id, max(id) AS event_id FROM (
  SELECT job_id, id FROM job_posted WHERE block_number <= $block AND ${condition}
  UNION ALL
  SELECT job_id, id FROM job_updated WHERE block_number <= $block AND ${condition}
) GROUP BY job_id`

/** Titles of jobs as of a block, by id; who has none has no entry. */
export async function jobTitles(
  snapshot: Snapshot,
  block: BlockPoint,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const params: Record<string, SqlParam> = { block: block.number }
  const names = [...new Set(ids)].map((id, index) => {
    params[`job_${index}`] = id
    return `$job_${index}::HUGEINT`
  })
  const rows = await snapshot.rows(
    `SELECT text.job_id, title.title FROM (${newestTexts(`job_id IN (${names.join(', ')})`)}) AS text
JOIN metadata_title AS title ON title.event_id = text.event_id`,
    params,
  )
  return new Map(rows.map((row) => [String(row.job_id), String(row.title)]))
}

/** Jobs whose title at the block has a text in it, newest first: (job_id, title, block_number). `$typed` in lower case, `$most` rows. */
export const jobsByTitleSql = `WITH hit AS MATERIALIZED (
  SELECT event_id, title FROM metadata_title WHERE block_number <= $block AND contains(lower(title), $typed)
), job AS (
  SELECT posted.job_id, posted.id AS event_id FROM job_posted AS posted SEMI JOIN hit ON hit.event_id = posted.id
  UNION ALL
  SELECT updated.job_id, updated.id FROM job_updated AS updated SEMI JOIN hit ON hit.event_id = updated.id
)
SELECT job.job_id, hit.title, posted.block_number
FROM job
JOIN hit ON hit.event_id = job.event_id
JOIN job_posted AS posted ON posted.job_id = job.job_id AND posted.block_number <= $block
ANTI JOIN (SELECT job_id, id FROM job_updated WHERE block_number <= $block) AS later ON later.job_id = job.job_id AND later.id > job.event_id
ORDER BY CASE WHEN lower(hit.title) = $typed THEN 1 WHEN starts_with(lower(hit.title), $typed) THEN 2 WHEN contains(lower(hit.title), ' ' || $typed) THEN 3 ELSE 4 END,
  job.job_id DESC
LIMIT $most`
