/** Times and lengths of time. */
export const time = {
  weekOf: (date: string): string => `week of ${date}`,
  quarter: (quarter: number, year: number): string => `Q${quarter} ${year}`,
  /** Short for days. */
  days: 'd',
}
