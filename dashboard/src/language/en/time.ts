/** Times and lengths of time. */
export const time = {
  weekOf: (date: string): string => `week of ${date}`,
  /** Short for days. */
  days: 'd',
}
