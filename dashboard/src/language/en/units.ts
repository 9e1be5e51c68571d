/** Names of units that stand after a number. */
export const units = {
  seconds: 'seconds',
  months: 'months',
  blocks: 'blocks',
}
