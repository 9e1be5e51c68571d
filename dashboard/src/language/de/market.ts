import type { Texts } from '../en/index.ts'

export const market: Texts['market'] = {
  jobStatus: { OPEN: 'Offen', FILLED: 'Besetzt', CANCELLED: 'Abgesagt' },
  invoiceStatus: {
    SUBMITTED: 'Eingereicht',
    VERIFIED: 'Geprüft, wartet auf Zahlung',
    REJECTED: 'Zurückgewiesen',
    CANCELLED: 'Storniert',
    DISPUTED: 'Im Streit',
    PAID: 'Bezahlt',
    RESOLVED: 'Beigelegt',
    REFUNDED: 'Erstattet',
  },
}
