import type { Texts } from '../en/index.ts'

export const quality: Texts['quality'] = {
  title: 'Datenqualität',
  lead: 'Nach jedem Abgleich prüft der Server seine eigenen Daten. Was falsch ist, wird gezeigt, nie versteckt oder ausgebessert.',
  onlyNow: 'Der Bericht gilt nur für den neuesten Block; für frühere Zeitpunkte wird er nicht aufbewahrt.',
  notYet: 'Es wurde noch nichts geprüft: Die erste Prüfung folgt dem ersten Abgleich.',
  sums: { passed: 'Regeln, die gelten', failed: 'Regeln, die nicht gelten', skipped: 'Nicht geprüft' },
  inspected: 'Geprüft',
  status: { PASS: 'Gilt', FAIL: 'Gilt nicht', SKIPPED: 'Nicht geprüft' },
  skippedBecause: (reason) => `Nicht geprüft: ${reason}`,
  rows: (rows) => `${rows} Zeilen angesehen`,
  upTo: (block) => `bis Block ${block}`,
  offenders: (shown, all) => `Die ersten ${shown} von ${all} falschen Zeilen:`,
  offendersOf: (check) => `Zeilen gegen „${check}“`,
  noOffenders: 'Es gibt keine.',
  subject: 'Zeile',
  block: 'Block',
  ofMany: 'eine Summe über viele',
  expected: 'Die Regel verlangt',
  seen: 'Da ist',
}
