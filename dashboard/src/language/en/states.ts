/** The developer's switch of states. */
export const states = {
  label: 'State of the page',
  real: 'as it is',
  names: {
    loading: 'loading',
    empty: 'empty',
    error: 'error',
    failing: 'fails after the first answer',
    stale: 'stale',
    behind: 'far behind',
    halted: 'halted',
  },
}
