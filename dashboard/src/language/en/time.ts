/** Times and lengths of time. */
export const time = {
  weekOf: (date: string): string => `week of ${date}`,
  quarter: (quarter: number, year: number): string => `Q${quarter} ${year}`,
  /** Short names of the months. */
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  /** "4 Mar" */
  dayOf: (day: number, month: string): string => `${day} ${month}`,
  /** Short for days. */
  days: 'd',
}
