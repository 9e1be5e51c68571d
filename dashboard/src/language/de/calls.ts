import type { Texts } from '../en/index.ts'

export const calls: Texts['calls'] = {
  addCategory: (name) => `Fügt die Auftragskategorie „${name}“ hinzu.`,
  retireCategory: (category) =>
    `Schließt die Auftragskategorie Nummer ${category}: Sie nimmt keine neuen Aufträge an.`,
  addNode: (name, node) => `Fügt den Node „${name}“ (${node}) hinzu.`,
  removeNode: (node) => `Entfernt den Node ${node}: Er nimmt keine neuen Aufträge an.`,
  setFeeBps: (fee) =>
    `Setzt die Marktplatzgebühr auf ${fee}, für Engagements, die ab jetzt angeboten werden.`,
  setPaymentTerms: (review, net) =>
    `Setzt die Fristen neuer Rechnungen: Kunden haben mindestens ${review} zur Prüfung, fällig ist nach ${net}.`,
  pause: (contract) => `Hält ${contract} an.`,
  unpause: (contract) => `Setzt ${contract} wieder in Gang.`,
  grantRole: (contract, role, account) => `Gibt ${account} die Rolle ${role} von ${contract}.`,
  revokeRole: (contract, role, account) => `Nimmt ${account} die Rolle ${role} von ${contract}.`,
  setReferralRate: (kind, rate) =>
    `Setzt die Belohnung für das Werben von ${kind} auf ${rate} je USDC Gebühr.`,
  revokeReferral: (kind, account) => `Beendet die Empfehlung (${kind}) von ${account}.`,
  referral: { client: 'Kunden', talent: 'Talent', unknown: 'Unbekannten' },
  setScreeningParams: (reports, approvals, reward) =>
    `Neue Bewerbungen brauchen ${reports} Berichte, von denen ${approvals} zustimmen müssen; ein Bericht bringt ${reward}.`,
  revokeTalent: (talent, category) =>
    `Nimmt die Zulassung von ${talent} in Kategorie Nummer ${category} zurück.`,
  allocateBudget: (amount, purpose, spender, from, to) =>
    `Legt ${amount} für „${purpose}“ zurück; ausgeben darf sie ${spender} vom ${from} bis zum ${to}.`,
  revokeBudget: (budget) => `Beendet das Budget ${budget}; was davon übrig ist, wird wieder frei.`,
  attestWallet: (label, wallet) => `Zählt ${wallet} als Konto „${label}“ der Kasse.`,
  dropWallet: (label, wallet) => `Zählt ${wallet} nicht mehr als Konto „${label}“ der Kasse.`,
  removeLiquidity: (share, recipient) => `Nimmt ${share} der Liquidität aus dem Pool, an ${recipient}.`,
  setProposalThreshold: (amount) => `Für einen Antrag braucht man ab jetzt ${amount} Stimmgewicht.`,
  setVotingDelay: (blocks) => `Neue Abstimmungen öffnen ${blocks} nach dem Antrag.`,
  setVotingPeriod: (blocks) => `Neue Abstimmungen bleiben ${blocks} lang offen.`,
  updateQuorumNumerator: (share) => `Setzt das Quorum neuer Anträge auf ${share} des Bestands.`,
  updateTimelock: (timelock) => `Stellt einen anderen Timelock, ${timelock}, hinter den Governor.`,
  updateDelay: (delay) => `Angenommene Anträge warten ab jetzt ${delay} im Timelock.`,
  transfer: (amount, to) => `Überweist ${amount} an ${to}.`,
  approve: (amount, spender) => `Erlaubt ${spender}, bis zu ${amount} abzuheben.`,
  setMarketplaceFee: (percent) => `Hält eine Marktplatzgebühr von ${percent} % fest.`,
}
