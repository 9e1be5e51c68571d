import type { SigningTexts } from '../en/signing.ts'

export const signingReferrals: SigningTexts['referrals'] = {
  titles: { register: 'Angeben, wer Sie empfohlen hat', claim: 'Empfehlungslohn abholen' },
  roles: ['Kunde', 'Talent'],
  says: {
    register: (referrer, role) =>
      `Gibt an, dass ${referrer} Sie als ${role} empfohlen hat. Das kann nicht geändert werden.`,
    referrer: 'Empfehlender',
    role: 'Empfohlen als',
    claim: (to) => `Zahlt Ihren ganzen Empfehlungslohn an ${to}.`,
    to: 'Geht an',
    unknownRole: (kind) => `unbekannte Rolle ${kind}`,
  },
  cannot: {
    self: 'Niemand empfiehlt sich selbst.',
    referred: (role, referrer) =>
      `Als ${role} haben Sie schon ${referrer} angegeben. Das kann nicht geändert werden.`,
    late: (role) =>
      `Als ${role} hatten Sie schon eine Zahlung; angeben kann man jemanden nur vor der ersten.`,
    nothingOwed: 'Diesem Konto ist im Augenblick nichts geschuldet.',
    poolTooLow: (owed, held) =>
      `Ihnen sind ${owed} geschuldet, und der Topf enthält ${held}. Es bleibt geschuldet; die Token-Inhaber füllen den Topf.`,
  },
  facts: {
    earnsUntil: 'Der Empfehlende verdient bis etwa',
    rate: 'Lohn des Empfehlenden',
    rateOf: (amount) => `${amount} je USDC Gebühr`,
    paidBy: 'Bezahlt von',
    treasuryPays: 'dem Topf für Empfehlungen: Es kostet Sie nichts',
    follows: 'Was folgt',
    registeredThen: 'Bis dahin bringt jede Ihrer Zahlungen dem Empfehlenden einen Lohn.',
    youGet: 'Sie bekommen',
    paidTo: 'Geht an',
    poolHolds: 'Der Topf enthält',
    claimedThen: 'Alles Geschuldete wird sofort bezahlt.',
  },
  forms: {
    registerLead: 'Einmal je Rolle, und vor der ersten Zahlung in ihr. Es kann nicht geändert werden.',
    role: 'Empfohlen als',
    referrer: 'Adresse dessen, der Sie empfohlen hat',
    to: 'Adresse, an die gezahlt wird',
    toHint: 'Ihre eigene, wenn Sie nichts ändern',
  },
}
