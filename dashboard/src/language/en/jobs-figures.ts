/** Figures and charts on the page of jobs. */
export const jobsFigures = {
  lastThirtyDays: 'Last 30 days',
  list: 'Jobs, newest first',
  overTime: 'Over time',
}
