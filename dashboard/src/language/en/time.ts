/** Times and lengths of time. */
export const time = {
  weekOf: (date: string): string => `week of ${date}`,
  quarter: (quarter: number, year: number): string => `Q${quarter} ${year}`,
  /** Short names of the months. */
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  /** "4 Mar", with a space that does not break. */
  dayOf: (day: number, month: string): string => `${day}\u00a0${month}`,
  /** Short for days. */
  days: 'd',
}
