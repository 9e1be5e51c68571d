/** Looking at a moment of the past. */
export const timeMachine = {
  unreadable: (text: string): string =>
    `“${text}” names no moment. Give a block’s number or hash, a date such as 2025-06-30, or a proposal’s moment such as 3.voteEnd.`,
}
