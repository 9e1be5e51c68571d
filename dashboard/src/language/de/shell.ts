import type { Texts } from '../en/index.ts'

export const shell: Texts['shell'] = {
  skip: 'Zum Inhalt springen',
  menu: 'Menü',
  pages: 'Seiten',
  groups: { network: 'Netzwerk', market: 'Markt', governance: 'Abstimmungen', data: 'Daten' },
  page: {
    overview: 'Überblick',
    jobs: 'Aufträge',
    invoices: 'Rechnungen',
    disputes: 'Streitfälle',
    proposals: 'Anträge',
    delegates: 'Delegierte',
    metrics: 'Kennzahlen',
    explorer: 'Abfragen',
  },
  colours: { legend: 'Farben', auto: 'System', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  footer: {
    chain: (name, id) => `${name} · Chain ${id}`,
    local: 'eine Wegwerf-Chain auf diesem Rechner, erfundene Leute, kein echtes Geld',
    deployment: 'Deployment',
    deploymentId: 'Kennung des Deployments',
    block: (number) => `Block ${number}`,
    blockHash: 'Hash des Blocks',
  },
  problem: {
    noStart: 'Das Dashboard kann nicht starten',
    broke: 'Diese Seite ist gescheitert',
    othersWork: 'Die anderen Seiten gehen noch; ein neuer Versuch kann helfen.',
    again: 'Noch einmal versuchen',
    nothingHere: 'Hier ist nichts',
    leadsNowhere: 'Diese Adresse führt zu keiner Seite.',
    toOverview: 'Zum Überblick',
  },
}
