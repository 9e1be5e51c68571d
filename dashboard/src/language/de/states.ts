import type { Texts } from '../en/index.ts'

export const states: Texts['states'] = {
  label: 'Zustand der Seite',
  real: 'wie er ist',
  names: {
    loading: 'lädt',
    empty: 'leer',
    error: 'Fehler',
    failing: 'scheitert nach der ersten Antwort',
    stale: 'veraltet',
    behind: 'weit zurück',
    halted: 'angehalten',
  },
}
