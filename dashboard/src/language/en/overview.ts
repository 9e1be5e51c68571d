/** The overview. */
export const overview = {
  title: 'Network overview',
  leadAt: (block: string, date: string): string =>
    `Every figure is a sum over contract events up to block ${block}, ${date}, UTC.`,
  lead: 'Every figure is a sum over contract events up to a named block.',
  overTime: 'Over time',
}
