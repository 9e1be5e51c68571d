import type { Texts } from '../en/index.ts'

export const search: Texts['search'] = {
  title: 'Suchen',
  label: 'Alles durchsuchen',
  placeholder: 'Titel, Nummer, Adresse, Transaktion, Block, Kennzahl …',
  found: 'Gefunden',
  nothing:
    'Dazu findet sich nichts. Versuchen Sie eine Nummer, ein Wort eines Titels oder den Anfang einer Adresse.',
  block: (number) => `Block ${number}`,
  kinds: {
    PAGE: 'Seite',
    METRIC: 'Kennzahl',
    JOB: 'Auftrag',
    PROPOSAL: 'Antrag',
    INVOICE: 'Rechnung',
    ENGAGEMENT: 'Engagement',
    DISPUTE: 'Streitfall',
    ADDRESS: 'Adresse',
    TRANSACTION: 'Transaktion',
    BLOCK: 'Block',
  },
}
