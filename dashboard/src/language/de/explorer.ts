import type { Texts } from '../en/index.ts'

export const explorer: Texts['explorer'] = {
  title: 'Abfragen',
  lead: 'Fragen Sie die API selbst. Beginnen Sie mit einer fertigen Abfrage; jedes Feld ist in den Docs links beschrieben.',
  ready: 'Fertige Abfragen',
  labels: {
    overview: 'Überblick',
    volume: 'Volumen nach Monaten',
    unpaid: 'Unbezahlte Rechnungen',
    proposals: 'Anträge',
    definitions: 'Definitionen',
    quality: 'Datenqualität',
  },
}
