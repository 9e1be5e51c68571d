import type { Texts } from '../en/index.ts'

export const time: Texts['time'] = {
  weekOf: (date) => `Woche vom ${date}`,
  quarter: (quarter, year) => `${quarter}. Quartal ${year}`,
  months: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
  dayOf: (day, month) => `${day}. ${month}`,
  days: 'T',
}
