import type { Texts } from '../en/index.ts'

export const time: Texts['time'] = {
  weekOf: (date) => `Woche vom ${date}`,
  quarter: (quarter, year) => `${quarter}. Quartal ${year}`,
  days: 'T',
}
