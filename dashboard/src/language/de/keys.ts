import type { Texts } from '../en/index.ts'

export const keys: Texts['keys'] = {
  search: 'Suchen',
  title: 'Tasten',
  actions: [
    ['/', 'Auftrag, Rechnung, Adresse, Transaktion, Kennzahl oder Seite suchen'],
    ['?', 'Diese Tasten zeigen'],
    ['t', 'Tabelle der Grafik, und zurück'],
    ['l', 'Logarithmische Achse der Grafik'],
    ['d', 'Download der Grafik'],
    ['p', 'Abspielen oder anhalten, während die Seite die Vergangenheit zeigt'],
    ['Esc', 'Offenes schließen'],
  ],
  pages: 'Zu einer Seite',
  page: {
    o: 'Überblick',
    v: 'Volumen und Gebühren',
    j: 'Aufträge',
    i: 'Rechnungen',
    d: 'Streitfälle',
    p: 'Anträge',
    t: 'Treasury',
    m: 'Kennzahlen',
    q: 'Datenqualität',
    r: 'Für Forschende',
  },
}
