import type { Texts } from '../en/index.ts'

export const units: Texts['units'] = {
  seconds: 'Sekunden',
  months: 'Monate',
  blocks: 'Blöcke',
}
