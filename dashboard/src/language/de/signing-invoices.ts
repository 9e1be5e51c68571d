import type { SigningInvoicesTexts } from '../en/signing-invoices.ts'

export const signingInvoices: SigningInvoicesTexts = {
  titles: {
    fundEscrow: (id) => `Das Treuhandkonto von Engagement ${id} füllen`,
    withdrawEscrow: (id) => `Geld aus dem Treuhandkonto von Engagement ${id} nehmen`,
    claimOwed: 'Nicht zustellbare Zahlungen abholen',
    submitInvoice: (id) => `Arbeit von Engagement ${id} berechnen`,
    verifyInvoice: (id) => `Rechnung ${id} bestätigen`,
    rejectInvoice: (id) => `Rechnung ${id} zurückweisen`,
    cancelInvoice: (id) => `Rechnung ${id} stornieren`,
    releaseInvoice: (id) => `Die Zahlung von Rechnung ${id} auslösen`,
    refundInvoice: (id) => `Rechnung ${id} erstatten`,
    permit: (amount) => `Dem Treuhandvertrag ${amount} durch Unterschrift freigeben`,
  },
  says: {
    approveInvoice: (id) =>
      `Bezahlt Rechnung ${id} aus ihrem Treuhandkonto: den Betrag an das Talent, die Gebühr an die Kasse. Von Ihrem Konto wird nichts genommen.`,
    fundWithPermit: (amount, engagement) =>
      `Legt ${amount} in das Treuhandkonto von Engagement ${engagement}, mit der eben unterschriebenen Erlaubnis.`,
    permit: (spender, amount) =>
      `Erlaubt ${spender} durch diese Unterschrift, Ihnen genau ${amount} abzunehmen. Durch die Unterschrift wird nichts gesendet.`,
    until: 'Die Erlaubnis endet',
    withdraw: (amount, engagement) => `Nimmt ${amount} aus dem Treuhandkonto von Engagement ${engagement}.`,
    to: 'An',
    claimOwed: 'Holt alles ab, was der Treuhandvertrag Ihrem Konto schuldet und nicht zustellen konnte.',
    submit: (amount, engagement) =>
      `Berechnet ${amount} für Arbeit von Engagement ${engagement}. Die Gebühr kommt dazu und ist Sache des Kunden.`,
    from: 'Arbeit von',
    periodEnds: 'bis',
    text: 'Text, für immer öffentlich',
    verify: (id) =>
      `Bestätigt Rechnung ${id}: Die berechnete Arbeit wurde geprüft. Von da an kann sie bezahlt werden.`,
    evidence: 'Hash des Geprüften',
    reject: (id) => `Weist Rechnung ${id} zurück. Zeitraum und Betrag können neu berechnet werden.`,
    reason: 'Grund, für immer öffentlich',
    cancel: (id) =>
      `Nimmt Rechnung ${id} zurück. Zeitraum und Betrag können neu berechnet werden; die Rechnung selbst kommt nicht wieder.`,
    release: (id) =>
      `Bezahlt Rechnung ${id} aus ihrem Treuhandkonto, weil sie fällig ist: den Betrag an das Talent, die Gebühr an die Kasse. Von Ihrem Konto wird nichts genommen.`,
    refund: (id, amount) =>
      `Gibt dem Kunden ${amount} von Rechnung ${id} zurück. Die Gebühr bleibt, wo sie ist.`,
  },
  cannot: {
    noMoney: (free) =>
      `Höchstens ${free} können herausgenommen werden: Der Rest wird für offene Rechnungen gebraucht oder ist nicht da.`,
    nothingOwed: 'Für dieses Konto wartet nichts: Alle Zahlungen wurden zugestellt.',
    onlyTalentOf: (id) => `Nur das Talent von Engagement ${id} kann dessen Arbeit berechnen.`,
    tooSmall: (least) => `Eine Rechnung lautet auf mindestens ${least}.`,
    overContract: (left) =>
      `Vom Vertragswert sind noch ${left} zu berechnen. Der Kunde kann den Wert erhöhen.`,
    beforeStart: (start) => `Die Arbeit beginnt am ${start}; frühere Tage können nicht berechnet werden.`,
    overlaps: (until) => `Alles bis ${until} ist schon berechnet.`,
    afterEnd: (end) => `Das Engagement endet am ${end}; spätere Tage können nicht berechnet werden.`,
    future: 'Nur Tage, die schon begonnen haben, können berechnet werden.',
    emptyPeriod: 'Der letzte Tag darf nicht vor dem ersten liegen, und ein Teil davon muss vergangen sein.',
    onlyVerifiers: 'Das kann nur ein Node mit der Rolle des Prüfers.',
    onlyTalent: (id) => `Das kann nur das Talent von Rechnung ${id}.`,
    notDue: (id, when) =>
      `Ab ${when} kann jeder die Zahlung von Rechnung ${id} auslösen. Bis dahin bezahlt der Kunde sie oder bestreitet sie.`,
    escrowLow: (needed, held) =>
      `Das nimmt ${needed} aus dem Treuhandkonto, und darin sind ${held}. Es muss erst gefüllt werden.`,
    refundOver: (most) => `Höchstens ${most} können zurückgegeben werden.`,
  },
  facts: {
    escrowNow: 'Jetzt im Treuhandkonto',
    escrowThen: 'Danach im Treuhandkonto',
    amount: 'An das Talent',
    fee: 'Gebühr, an die Kasse',
    together: 'Zusammen',
    client: 'Kunde',
    due: 'Fällig am',
    leftToBill: 'Danach noch zu berechnen',
    feeOnTop: (rate) => `Gebühr dazu, ${rate}, zahlt der Kunde`,
    billed: 'Der Kunde zahlt insgesamt',
    releasable: 'Jeder kann sie auslösen ab',
    reviewEnds: 'Ohne den Kunden auszulösen ab',
    owed: 'Wartet auf Sie',
    backBefore: 'Zuvor zurückgegeben',
    feeStays: 'Die Gebühr wird nicht erstattet',
    feeStaysWhy: 'dafür können schon BTRST gekauft sein',
    whereFrom: 'Bleibt Ihres, bis eine Rechnung bezahlt wird',
    takeOut: 'was keine offene Rechnung braucht, kann herausgenommen werden',
    noPermit: 'Durch Freigabe, denn',
    noPermitToken: 'der Token nimmt keine Erlaubnis durch Unterschrift an',
    noPermitWallet: 'Ihr Konto ist ein Vertrag und kann keine unterschreiben',
  },
  forms: {
    fundLead:
      'Das Geld bleibt im Treuhandkonto dieses Engagements Ihres: Es bezahlt dessen Rechnungen, und was keine offene Rechnung braucht, kann herausgenommen werden.',
    amount: 'Betrag',
    toFund: 'Was noch zu berechnen ist, mit Gebühr, ohne das schon Vorhandene',
    way: 'Wie der Treuhandvertrag es nehmen darf',
    permit: 'Durch eine Unterschrift, die nichts sendet (eine Transaktion)',
    approval: 'Durch eine Freigabe zuvor (zwei Transaktionen)',
    to: 'An, Adresse',
    owedTo: 'An, Adresse (Ihre eigene, wenn der Token sie nicht verweigert)',
    owedLead:
      'Der Token kann einem Konto die Zahlung verweigern. Dann wartet sie hier und kann an eine andere Adresse von Ihnen gehen.',
    aWork: 'die getane Arbeit',
    work: 'Was getan wurde',
    workHint: 'Wird auf die Chain geschrieben: öffentlich und für immer',
    firstDay: 'Erster Tag',
    lastDay: 'Letzter Tag',
    utc: 'Tage nach UTC',
    least: 'Mindestens 1 USDC',
    submitLead:
      'Ein Node prüft die Rechnung; dann bezahlt sie der Kunde, oder sie wird bei Fälligkeit ausgelöst.',
    aProof: 'das Geprüfte oder dessen Hash',
    proof: 'Was geprüft wurde, oder dessen Hash',
    proofHint: 'Nur der Hash kommt auf die Chain: Bewahren Sie den Text auf',
    aRejection: 'den Grund der Zurückweisung',
    rejection: 'Warum sie zurückgewiesen wird',
    rejectionHint: 'Bis zu 32 Bytes; öffentlich und für immer',
    tooLong: (bytes) => `Das sind ${bytes} Bytes; höchstens 32 passen.`,
    refund: 'Betrag, der zurückgeht',
  },
}
