/** What can wait for somebody. */
export const workKinds = [
  'VOTE_TO_REVEAL',
  'VOTE_TO_COMMIT',
  'DISPUTE_TO_ANSWER',
  'COUNTERCLAIM_TO_ANSWER',
  'APPEAL_OPEN',
  'EVIDENCE_OPEN',
  'DISPUTE_TO_MOVE_ON',
  'INVOICE_TO_PAY',
  'INVOICE_TO_RELEASE',
  'INVOICE_TO_VERIFY',
  'OFFER_TO_ANSWER',
  'BIDS_TO_READ',
  'REPORT_TO_WRITE',
  'VOTE_OPEN',
  'PROPOSAL_TO_QUEUE',
  'PROPOSAL_TO_EXECUTE',
  'REWARD_TO_CLAIM',
  'ESCROW_TO_WITHDRAW',
  'TOKENS_WITHOUT_VOTE',
] as const
export type WorkKind = (typeof workKinds)[number]

/**
 * Statements that find what waits for `$address` as of `$block`, whose time is `$now`. Each gives (kind, subject, title_of, amount, count, since,
 * deadline): `title_of` is the job whose title tells most, `deadline` in seconds or NULL. What is too late to do is not given.
 */

const row = (parts: {
  readonly kind: string
  readonly subject: string
  readonly job?: string
  readonly amount?: string
  readonly count?: string
  readonly since: string
  readonly deadline?: string
}): string =>
  `SELECT ${parts.kind} AS kind, (${parts.subject})::VARCHAR AS subject, (${parts.job ?? 'NULL'})::HUGEINT AS job_id, (${parts.amount ?? 'NULL'})::HUGEINT AS amount, (${parts.count ?? 'NULL'})::INTEGER AS count, (${parts.since})::BIGINT AS since, (${parts.deadline ?? 'NULL'})::BIGINT AS deadline`

const not = (table: string, condition: string): string =>
  `NOT EXISTS (SELECT 1 FROM ${table} AS other WHERE other.block_number <= $block AND ${condition})`

const openInvoices = `SELECT fact.*, verified_block <= $block AS is_verified, offered.job_id FROM invoice_fact AS fact
  JOIN engagement_offered AS offered ON offered.engagement_id = fact.engagement_id
  WHERE fact.block_number <= $block AND (ended_block IS NULL OR ended_block > $block) AND (disputed_block IS NULL OR disputed_block > $block)`

const invoices = [
  `${row({ kind: "CASE WHEN invoice.client = $address THEN 'INVOICE_TO_PAY' ELSE 'INVOICE_TO_RELEASE' END", subject: 'invoice.invoice_id', job: 'invoice.job_id', amount: 'invoice.amount', since: 'invoice.verified_at', deadline: 'CASE WHEN invoice.client = $address THEN invoice.due_at END' })}
  FROM (${openInvoices}) AS invoice
  WHERE invoice.is_verified AND (invoice.client = $address OR (invoice.talent = $address AND invoice.due_at <= $now))`,
  `${row({ kind: "'INVOICE_TO_VERIFY'", subject: 'invoice.invoice_id', job: 'invoice.job_id', amount: 'invoice.amount', since: 'invoice.timestamp' })}
  FROM (${openInvoices}) AS invoice JOIN job_fact AS job ON job.job_id = invoice.job_id
  WHERE invoice.is_verified IS NOT TRUE AND job.node IN ($address, '0x0000000000000000000000000000000000000000')
    AND (SELECT max(id) FROM node_added WHERE node = $address AND block_number <= $block)
      > coalesce((SELECT max(id) FROM node_removed WHERE node = $address AND block_number <= $block), '')`,
]

const jobs = [
  `${row({ kind: "'OFFER_TO_ANSWER'", subject: 'fact.engagement_id', job: 'fact.job_id', amount: 'fact.contracted_value', since: 'fact.timestamp' })}
  FROM engagement_fact AS fact
  WHERE fact.talent = $address AND fact.block_number <= $block AND (fact.accepted_block IS NULL OR fact.accepted_block > $block)
    AND ${not('engagement_declined', 'other.engagement_id = fact.engagement_id')}`,
  `${row({ kind: "'BIDS_TO_READ'", subject: 'job.job_id', job: 'job.job_id', count: 'count(*)', since: 'min(bid.timestamp)' })}
  FROM job_fact AS job JOIN bid_submitted AS bid ON bid.job_id = job.job_id AND bid.block_number <= $block
  WHERE job.client = $address AND job.block_number <= $block AND (job.closed_block IS NULL OR job.closed_block > $block)
    AND ${not('bid_withdrawn', 'other.bid_id = bid.bid_id')} AND ${not('engagement_offered', 'other.bid_id = bid.bid_id')}
  GROUP BY job.job_id`,
]

/** Only the escrow of one's own engagements is added up. */
const ofClient = 'engagement_id IN (SELECT engagement_id FROM engagement_fact WHERE client = $address)'

/** Escrow that nothing can claim any more: its engagement has ended, and no invoice of it is open or disputed. */
const escrow = `${row({ kind: "'ESCROW_TO_WITHDRAW'", subject: 'fact.engagement_id', job: 'fact.job_id', amount: 'held.amount', since: 'fact.ended_at' })}
  FROM engagement_fact AS fact JOIN (
    SELECT engagement_id, sum(amount) AS amount FROM (
      SELECT engagement_id, amount FROM escrow_funded WHERE block_number <= $block AND ${ofClient}
      UNION ALL SELECT engagement_id, -amount FROM escrow_withdrawn WHERE block_number <= $block AND ${ofClient}
      UNION ALL SELECT engagement_id, -(talent_amount + fee_amount) FROM invoice_paid WHERE block_number <= $block AND ${ofClient}
    ) GROUP BY engagement_id
  ) AS held ON held.engagement_id = fact.engagement_id
  WHERE fact.client = $address AND fact.ended_block <= $block AND held.amount > 0
    AND NOT EXISTS (SELECT 1 FROM invoice_fact AS invoice WHERE invoice.engagement_id = fact.engagement_id
      AND invoice.block_number <= $block AND (invoice.ended_block IS NULL OR invoice.ended_block > $block))`

/** Disputes that are not over, with the phase they are in; a phase that nobody has moved on stays after its end. */
const openDisputes = `SELECT created.dispute_id, created.claimant, created.respondent, created.amount_in_dispute, created.timestamp, offered.job_id,
    coalesce(newest.phase, 0) AS phase, coalesce(newest.round, 0) AS round, coalesce(newest.ends_at, created.respond_by) AS ends_at,
    coalesce(newest.at, created.timestamp) AS at, counterclaim.at AS countered_at
  FROM dispute_created AS created
  JOIN invoice_submitted AS submitted ON submitted.invoice_id = created.invoice_id
  JOIN engagement_offered AS offered ON offered.engagement_id = submitted.engagement_id
  LEFT JOIN (
    SELECT dispute_id, arg_max(phase, id) AS phase, arg_max(round, id) AS round, arg_max(ends_at, id) AS ends_at, max(timestamp) AS at
    FROM phase_started WHERE block_number <= $block GROUP BY dispute_id
  ) AS newest ON newest.dispute_id = created.dispute_id
  LEFT JOIN (SELECT dispute_id, max(timestamp) AS at FROM counterclaim_filed WHERE block_number <= $block GROUP BY dispute_id) AS counterclaim
    ON counterclaim.dispute_id = created.dispute_id
  WHERE created.block_number <= $block AND ${not('dispute_settled', 'other.dispute_id = created.dispute_id')}
    AND ${not('ruling_executed', 'other.dispute_id = created.dispute_id')}`

/** Phases by the numbers of the contract. */
const phase = { response: 0, evidence: 1, commit: 2, reveal: 3, appeal: 4 } as const

const disputes = [
  `${row({
    kind: `CASE WHEN $now >= dispute.ends_at THEN 'DISPUTE_TO_MOVE_ON' WHEN dispute.phase = ${phase.evidence} THEN 'EVIDENCE_OPEN' WHEN dispute.phase = ${phase.appeal} THEN 'APPEAL_OPEN'
      WHEN dispute.respondent = $address THEN 'DISPUTE_TO_ANSWER' ELSE 'COUNTERCLAIM_TO_ANSWER' END`,
    subject: 'dispute.dispute_id',
    job: 'dispute.job_id',
    amount: 'dispute.amount_in_dispute',
    since:
      'CASE WHEN $now >= dispute.ends_at THEN dispute.ends_at ELSE coalesce(dispute.countered_at, dispute.at) END',
    deadline: 'CASE WHEN $now < dispute.ends_at THEN dispute.ends_at END',
  })}
  FROM (${openDisputes}) AS dispute
  WHERE $address IN (dispute.claimant, dispute.respondent) AND (
    $now >= dispute.ends_at OR dispute.phase IN (${phase.evidence}, ${phase.appeal})
    OR (dispute.phase = ${phase.response} AND dispute.respondent = $address AND dispute.countered_at IS NULL)
    OR (dispute.phase = ${phase.response} AND dispute.claimant = $address AND dispute.countered_at IS NOT NULL))`,
  `${row({
    kind: `CASE dispute.phase WHEN ${phase.commit} THEN 'VOTE_TO_COMMIT' ELSE 'VOTE_TO_REVEAL' END`,
    subject: 'dispute.dispute_id',
    job: 'dispute.job_id',
    amount: 'dispute.amount_in_dispute',
    since: 'dispute.at',
    deadline: 'dispute.ends_at',
  })}
  FROM (${openDisputes}) AS dispute JOIN juror_drawn AS drawn
    ON drawn.dispute_id = dispute.dispute_id AND drawn.round = dispute.round AND drawn.juror = $address AND drawn.block_number <= $block
  LEFT JOIN (SELECT DISTINCT dispute_id, round FROM vote_committed WHERE juror = $address AND block_number <= $block) AS committed
    ON committed.dispute_id = dispute.dispute_id AND committed.round = dispute.round
  LEFT JOIN (SELECT DISTINCT dispute_id, round FROM vote_revealed WHERE juror = $address AND block_number <= $block) AS revealed
    ON revealed.dispute_id = dispute.dispute_id AND revealed.round = dispute.round
  WHERE $now < dispute.ends_at AND (
    (dispute.phase = ${phase.commit} AND committed.dispute_id IS NULL)
    OR (dispute.phase = ${phase.reveal} AND committed.dispute_id IS NOT NULL AND revealed.dispute_id IS NULL))`,
]

const people = [
  `${row({ kind: "'REPORT_TO_WRITE'", subject: 'claimed.application_id', since: 'claimed.timestamp' })}
  FROM screening_claimed AS claimed
  WHERE claimed.screener = $address AND claimed.block_number <= $block
    AND ${not('screening_submitted', 'other.application_id = claimed.application_id AND other.screener = $address')}
    AND ${not('screening_decided', 'other.application_id = claimed.application_id')}
    AND ${not('application_withdrawn', 'other.application_id = claimed.application_id')}`,
  `${row({ kind: "'REWARD_TO_CLAIM'", subject: '$address', amount: 'sum(reward)', since: 'max(timestamp)' })}
  FROM (
    SELECT timestamp, reward_btrst AS reward FROM referral_reward_accrued WHERE referrer = $address AND block_number <= $block
    UNION ALL SELECT timestamp, -reward_btrst FROM referral_reward_reversed WHERE referrer = $address AND block_number <= $block
    UNION ALL SELECT timestamp, -reward_btrst FROM referral_reward_claimed WHERE referrer = $address AND block_number <= $block
  ) HAVING sum(reward) > 0`,
  `${row({ kind: "'TOKENS_WITHOUT_VOTE'", subject: '$address', amount: 'sum(value)', since: 'max(timestamp)' })}
  FROM (
    SELECT timestamp, value FROM transfer WHERE contract = $btrst AND "to" = $address AND block_number <= $block
    UNION ALL SELECT timestamp, -value FROM transfer WHERE contract = $btrst AND "from" = $address AND block_number <= $block
  ) HAVING sum(value) > 0 AND coalesce((SELECT arg_max(to_delegate, id) FROM delegate_changed WHERE delegator = $address AND block_number <= $block),
    '0x0000000000000000000000000000000000000000') = '0x0000000000000000000000000000000000000000'`,
]

/** All that the events tell at once; proposals are asked for where their states are reckoned. */
export const workSql = `WITH work AS (
${[...invoices, ...jobs, escrow, ...disputes, ...people].join('\nUNION ALL\n')}
)
SELECT work.*, title.title FROM work
LEFT JOIN (
  SELECT job_id, max(id) AS event_id FROM (
    SELECT job_id, id FROM job_posted WHERE block_number <= $block UNION ALL SELECT job_id, id FROM job_updated WHERE block_number <= $block
  ) WHERE job_id IN (SELECT job_id FROM work) GROUP BY job_id
) AS told ON told.job_id = work.job_id
LEFT JOIN metadata_title AS title ON title.event_id = told.event_id`
