import type { Texts } from '../en/index.ts'

export const volume: Texts['volume'] = {
  title: 'Volumen & Gebühren',
  lead: 'Was Kunden für Arbeit zahlen, was davon Gebühren sind und was die Gebühren kaufen. Jede Zahl entsteht aus Rechnungen und Umtauschen auf der Chain.',
  lastThirtyDays: 'Letzte 30 Tage',
  allTime: 'Alles bis zum Block',
  overTime: 'Im Verlauf',
}
