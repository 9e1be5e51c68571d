import type { Texts } from '../en/index.ts'

export const jobsFigures: Texts['jobsFigures'] = {
  lastThirtyDays: 'Letzte 30 Tage',
  list: 'Aufträge, die neuesten zuerst',
  overTime: 'Im Verlauf',
}
