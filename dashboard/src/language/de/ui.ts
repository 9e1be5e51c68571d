import type { Texts } from '../en/index.ts'

export const ui: Texts['ui'] = {
  connectWallet: 'Wallet verbinden',
  noData: 'keine Daten',
  unknown: 'unbekannt',
  copy: (what) => `${what} kopieren`,
  copied: 'Kopiert',
  close: 'Schließen',
  value: 'Wert',
  address: 'Adresse',
  transaction: 'Transaktion',
  bytes: 'Bytes',
  hash: 'Hash',
  transactionName: 'Transaktion',
  pages: 'Seiten dieser Liste',
  range: (from, to, all) => `${from}–${to} von ${all}`,
  first: 'Anfang',
  back: 'Zurück',
  next: 'Weiter',
  noSuch: (what, id) => `${what} ${id} gibt es nicht`,
  noSuchWhy:
    'Unter dieser Nummer ist nichts indexiert. Wenn es eben erst entstanden ist, erscheint es hier von selbst.',
  seeAll: 'Alle ansehen',
}
