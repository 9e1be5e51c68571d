/**
 * Proposals whose vote has ended at the block and that were not cancelled, each with its tally, the delegated votes and the supply
 * at its snapshot, and its quorum; as a FROM item. Mainnet's GovernorAlpha has a fixed quorum of 100,000 BTRST, for which votes For
 * alone count; OpenZeppelin's governor a part of the supply, for which votes to abstain count too.
 */
export const endedVotes = `(
  SELECT created.timestamp, created.source, tally.for_votes, tally.against_votes, tally.cast_votes, coalesce(delegated.votes, 0)::HUGEINT AS delegated, coalesce(supply.tokens, 0)::HUGEINT AS supply,
    CASE created.source WHEN 'MAINNET' THEN tally.for_votes ELSE tally.for_votes + tally.abstain_votes END AS toward_quorum,
    CASE created.source WHEN 'MAINNET' THEN 100000000000000000000000::HUGEINT ELSE coalesce(supply.tokens * numerator.value // 10000, 0)::HUGEINT END AS quorum,
    executed.proposal_id IS NOT NULL AS executed
  FROM (
    SELECT contract, proposal_id, min(id) AS id, arg_min(timestamp, id) AS timestamp, arg_min(source, id) AS source, arg_min(vote_start, id) AS vote_start, arg_min(vote_end, id) AS vote_end
    FROM proposal_created
    WHERE block_number <= $block
    GROUP BY contract, proposal_id
  ) AS created
  ANTI JOIN (SELECT contract, proposal_id FROM proposal_canceled WHERE block_number <= $block) AS canceled
    ON canceled.contract = created.contract AND canceled.proposal_id = created.proposal_id
  LEFT JOIN (SELECT DISTINCT contract, proposal_id FROM proposal_executed WHERE block_number <= $block) AS executed
    ON executed.contract = created.contract AND executed.proposal_id = created.proposal_id
  JOIN (
    SELECT proposal.contract, proposal.proposal_id,
      coalesce(sum(vote.weight) FILTER (vote.support = 1), 0)::HUGEINT AS for_votes, coalesce(sum(vote.weight) FILTER (vote.support = 0), 0)::HUGEINT AS against_votes,
      coalesce(sum(vote.weight) FILTER (vote.support = 2), 0)::HUGEINT AS abstain_votes, coalesce(sum(vote.weight) FILTER (vote.support <= 2), 0)::HUGEINT AS cast_votes
    FROM (SELECT DISTINCT contract, proposal_id FROM proposal_created WHERE block_number <= $block) AS proposal
    LEFT JOIN (
      SELECT contract, proposal_id, support, weight FROM vote_cast WHERE block_number <= $block
      UNION ALL
      SELECT contract, proposal_id, support, weight FROM vote_cast_with_params WHERE block_number <= $block
    ) AS vote ON vote.contract = proposal.contract AND vote.proposal_id = proposal.proposal_id
    GROUP BY proposal.contract, proposal.proposal_id
  ) AS tally ON tally.contract = created.contract AND tally.proposal_id = created.proposal_id
  ASOF LEFT JOIN (
    SELECT block_number::HUGEINT AS block_number, sum(change) OVER (ORDER BY block_number) AS votes
    FROM (SELECT block_number, sum(new_votes - previous_votes) AS change FROM delegate_votes_changed WHERE block_number <= $block GROUP BY block_number)
  ) AS delegated ON created.vote_start >= delegated.block_number
  ASOF LEFT JOIN (
    SELECT block_number::HUGEINT AS block_number, sum(change) OVER (ORDER BY block_number) AS tokens
    FROM (
      SELECT block_number, sum(CASE WHEN "from" = '0x0000000000000000000000000000000000000000' THEN value ELSE -value END) AS change
      FROM watched_transfer
      WHERE block_number <= $block AND contract = $btrst
        AND ("from" = '0x0000000000000000000000000000000000000000') <> ("to" = '0x0000000000000000000000000000000000000000')
      GROUP BY block_number
    )
  ) AS supply ON created.vote_start >= supply.block_number
  ASOF LEFT JOIN (
    SELECT contract, block_number::HUGEINT AS block_number, max_by(new_quorum_numerator, id) AS value
    FROM quorum_numerator_updated
    WHERE block_number <= $block
    GROUP BY contract, block_number
  ) AS numerator ON numerator.contract = created.contract AND created.vote_start >= numerator.block_number
  WHERE created.vote_end < $block
) AS voted`

/** Events that {@link endedVotes} reads. */
export const endedVotesEvents = [
  'ProposalCreated',
  'ProposalCanceled',
  'ProposalExecuted',
  'VoteCast',
  'VoteCastWithParams',
  'DelegateVotesChanged',
  'QuorumNumeratorUpdated',
  'Transfer',
] as const
