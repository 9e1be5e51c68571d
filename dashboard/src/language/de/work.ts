import type { Texts } from '../en/index.ts'

export const work: Texts['work'] = {
  heading: 'Ihre Arbeit',
  lead: 'Was auf der Chain auf Sie wartet, das Dringendste zuerst. Jede Zeile führt dorthin, wo es getan wird.',
  waits: 'Wartet',
  for: 'Für',
  connect:
    'Verbinden Sie eine Wallet, um zu sehen, was auf ihr Konto wartet; damit wird nichts unterschrieben.',
  other: 'Die anderer',
  address: 'Adresse',
  addressHint: '0x und 40 hexadezimale Ziffern; all das ist öffentlich',
  look: 'Ansehen',
  notIn:
    'Belohnungen für Prüfungen, und Beträge, die nach einer vom Token verweigerten Zahlung geschuldet sind, hinterlassen kein Ereignis, bis sie abgeholt werden; eine Liste davon lässt sich aus Ereignissen also nicht machen: Ihre Seiten fragen den Vertrag.',
  nothing: 'Bei diesem Block wartet nichts.',
  since: (date) => `seit ${date}`,
  left: (duration, time) => `noch ${duration}, bis ${time}`,
  overdue: (time) => `war fällig ${time}`,
  blocksLeft: (blocks, last) => `noch ${blocks}, bis Block ${last}`,
  bids: { one: 'Gebot', other: 'Gebote' },
  kinds: {
    VOTE_TO_REVEAL: {
      does: (id) => `Ihre Stimme im Streit ${id} offenlegen`,
      why: 'Eine Stimme, die nicht rechtzeitig offengelegt wird, kostet einen Teil Ihres Einsatzes.',
    },
    VOTE_TO_COMMIT: {
      does: (id) => `Im Streit ${id} abstimmen`,
      why: 'Sie wurden als Geschworene gezogen; Fernbleiben kostet einen Teil Ihres Einsatzes.',
    },
    DISPUTE_TO_ANSWER: {
      does: (id) => `Auf Streit ${id} antworten`,
      why: 'Nehmen Sie die Forderung an oder nennen Sie einen anderen Anteil; ohne Antwort entscheiden Geschworene.',
    },
    COUNTERCLAIM_TO_ANSWER: {
      does: (id) => `Auf die Gegenforderung im Streit ${id} antworten`,
      why: 'Sie anzunehmen beendet den Streit; sonst wählen Geschworene zwischen beiden.',
    },
    APPEAL_OPEN: {
      does: (id) => `Das Urteil im Streit ${id} lesen`,
      why: 'Bis dahin kann Berufung eingelegt werden.',
    },
    EVIDENCE_OPEN: {
      does: (id) => `Belege im Streit ${id} einreichen`,
      why: 'Danach werden Geschworene gezogen.',
    },
    DISPUTE_TO_MOVE_ON: {
      does: (id) => `Streit ${id} weiterführen`,
      why: 'Seine Phase ist vorbei, und die nächste beginnt erst, wenn jemand darum bittet.',
    },
    INVOICE_TO_PAY: {
      does: (id) => `Rechnung ${id} bezahlen`,
      why: 'Sie ist geprüft. Nach der Fälligkeit kann jeder die Zahlung aus dem Treuhandkonto auslösen.',
    },
    INVOICE_TO_RELEASE: {
      does: (id) => `Rechnung ${id} auslösen`,
      why: 'Sie ist überfällig, Sie müssen also nicht auf den Kunden warten.',
    },
    INVOICE_TO_VERIFY: {
      does: (id) => `Rechnung ${id} prüfen`,
      why: 'Sie wartet auf einen Knoten, bevor sie bezahlt werden kann.',
    },
    OFFER_TO_ANSWER: {
      does: (id) => `Auf das Angebot von Auftrag ${id} antworten`,
      why: 'Ihnen wurde Arbeit angeboten.',
    },
    BIDS_TO_READ: {
      does: (id) => `Die Gebote für Job ${id} lesen`,
      why: 'Der Job ist offen, und von diesen wurde noch niemand genommen.',
    },
    REPORT_TO_WRITE: {
      does: (id) => `Über Bewerbung ${id} berichten`,
      why: 'Sie haben sie übernommen; Ihren Platz kann kein anderer haben.',
    },
    VOTE_OPEN: {
      does: (id) => `Über Vorschlag ${id} abstimmen`,
      why: 'Der Betrag ist, was Ihre Stimme wiegt.',
    },
    PROPOSAL_TO_QUEUE: {
      does: (id) => `Vorschlag ${id} einreihen`,
      why: 'Er ist angenommen; die Wartezeit des Timelocks beginnt, wenn ihn jemand einreiht.',
    },
    PROPOSAL_TO_EXECUTE: {
      does: (id) => `Vorschlag ${id} ausführen`,
      why: 'Der Timelock lässt ihn durch.',
    },
    REWARD_TO_CLAIM: {
      does: () => 'Ihre Empfehlungsprämien abholen',
      why: 'Verdient durch die Arbeit derer, die Sie empfohlen haben.',
    },
    ESCROW_TO_WITHDRAW: {
      does: (id) => `Das Treuhandguthaben von Auftrag ${id} zurücknehmen`,
      why: 'Der Auftrag ist beendet, und keine Rechnung kann es mehr beanspruchen.',
    },
    TOKENS_WITHOUT_VOTE: {
      does: () => 'Ihre BTRST delegieren',
      why: 'BTRST, die niemandem delegiert sind, stimmen nicht mit. Sie können an sich selbst delegieren.',
    },
  },
}
