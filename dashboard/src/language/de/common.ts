import type { Texts } from '../en/index.ts'

export const common: Texts['common'] = {
  close: 'Schließen',
  copy: (what) => `Kopieren: ${what}`,
  copied: 'Kopiert',
  noData: 'keine Angabe',
  unknown: 'unbekannt',
}
