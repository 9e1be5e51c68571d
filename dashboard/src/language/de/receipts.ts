import type { Texts } from '../en/index.ts'

export const receipts: Texts['receipts'] = {
  title: 'Beleg',
  lead: 'Was eine Transaktion tat, nach den Ereignissen, die die Verträge darin meldeten. Alles auf dieser Seite lässt sich mit den Zeilen an ihrem Ende an der Chain nachprüfen.',
  print: 'Drucken oder als PDF behalten',
  noHash: 'Eine Transaktion hat 0x und 64 hexadezimale Ziffern.',
  nothing:
    'Bis zu diesem Block meldete kein indizierter Vertrag etwas in dieser Transaktion. Was eben erst gesendet wurde, steht hier, sobald der Index seinen Block hat.',
  call: 'Der Aufruf, aus seinen Bytes gelesen',
  callUnread:
    'Der Node der Chain wurde nicht gefragt oder hat nicht geantwortet; die Ereignisse unten gelten auch ohne ihn.',
  sentBy: 'Gesendet von',
  sentTo: 'Aufgerufener Vertrag',
  fee: 'Gebühr für das Gas',
  where: 'Wo sie steht',
  transaction: 'Transaktion',
  block: 'Block',
  blockHash: 'Blockhash',
  time: 'Zeit',
  chain: 'Chain',
  asOf: 'Gelesen bei Block',
  about: 'Betrifft',
  entity: {
    invoiceId: (id) => `Rechnung ${id}`,
    engagementId: (id) => `Engagement ${id}`,
    jobId: (id) => `Auftrag ${id}`,
    disputeId: (id) => `Streit ${id}`,
    proposalId: (id) => `Antrag ${id}`,
  },
  events: 'Was die Verträge meldeten',
  emittedBy: (contract, log) => `${contract}, Log ${log}`,
  check: 'Selbst nachprüfen',
  checkWhy:
    'Was die Chain selbst über die Transaktion sagt: Ihr Blockhash muss der obige sein, ihre Logs die obigen Ereignisse.',
  checkEvents:
    'Dieselben Ereignisse aus dem öffentlichen Download dieses Servers, zu genau diesem Block; jeder andere Server desselben Index gibt dieselben Zeilen.',
  checkBlock: 'Der Block nach seinem Hash: Eine Chain, die ihn verworfen hat, kennt ihn nicht.',
  more: (shown, total) => `${shown} von ${total} Ereignissen sind gezeigt; die Downloads unten haben alle.`,
  statement: {
    title: 'Jahresaufstellung',
    lead: 'Jeder Betrag, den diese Adresse als Zahler, als Empfänger und als Werber zahlte oder erhielt, genau, mit Block und Transaktion. An den Block gebunden, den die Seite zeigt: Derselbe Link gibt für immer dieselbe Datei.',
    file: (year) => `${year}, CSV`,
  },
}
