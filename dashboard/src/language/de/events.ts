import type { Texts } from '../en/index.ts'

export const events: Texts['events'] = {
  title: 'Ereignisse der Reihe nach',
  noun: { one: 'Ereignis', other: 'Ereignisse' },
  none: 'Bis zu diesem Block erzählt kein Ereignis davon.',
  of: (shown, total) => `${shown} von ${total}, wie die Verträge sie meldeten`,
  next: 'Nächste Ereignisse',
  first: 'Erste Ereignisse',
  newestFirst: 'Neueste zuerst',
  arguments: 'Argumente',
  log: (index) => `Log ${index}`,
  blockNumber: (number) => `Block ${number}`,
  empty: 'leer',
  truth: { true: 'ja', false: 'nein' },
  transaction: 'Transaktion',
  transactionLead: 'Alles, was die indizierten Verträge in dieser Transaktion meldeten.',
  noTransaction: 'Bis zu diesem Block meldete kein indizierter Vertrag etwas in dieser Transaktion.',
}
