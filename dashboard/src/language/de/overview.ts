import type { Texts } from '../en/index.ts'

export const overview: Texts['overview'] = {
  title: 'Das Netzwerk im Überblick',
  leadAt: (block, date) =>
    `Jede Zahl ist eine Summe über Ereignisse der Verträge bis Block ${block}, ${date}, UTC.`,
  lead: 'Jede Zahl ist eine Summe über Ereignisse der Verträge bis zu einem genannten Block.',
  overTime: 'Im Verlauf',
}
