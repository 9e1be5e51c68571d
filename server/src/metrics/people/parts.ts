/** Parts of SQL that several lists take. */

/** The value that an engagement's newest amendment names, as (engagement_id, value). */
export const currentValues =
  'SELECT engagement_id, arg_max(new_value, id) AS value FROM engagement_amended WHERE block_number <= $block GROUP BY engagement_id'

/**
 * Who referred somebody, unless that was revoked since, as (address, referrer).
 * @param kind 0 for clients, 1 for talent.
 */
export const referrerOf = (kind: 0 | 1, only: (column: string) => string): string => `
  SELECT registered.referred AS address, arg_max(registered.referrer, registered.id) AS referrer
  FROM referral_registered AS registered
  ANTI JOIN (SELECT referred, id FROM referral_revoked WHERE kind = ${kind} AND block_number <= $block) AS revoked
    ON revoked.referred = registered.referred AND revoked.id > registered.id
  WHERE registered.kind = ${kind} AND registered.block_number <= $block AND ${only('registered.referred')} GROUP BY registered.referred
`
