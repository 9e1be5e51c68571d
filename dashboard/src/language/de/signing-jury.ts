import type { SigningTexts } from '../en/signing.ts'

export const signingJury: SigningTexts['jury'] = {
  titles: {
    acceptClaim: (id) => `Die Forderung im Streitfall ${id} annehmen`,
    acceptCounterclaim: (id) => `Den Anteil des Beklagten im Streitfall ${id} annehmen`,
    fileCounterclaim: (id) => `Im Streitfall ${id} einen anderen Anteil vorschlagen`,
    submitEvidence: (id) => `Im Streitfall ${id} einen Beweis einreichen`,
    appeal: (id) => `Gegen die Entscheidung im Streitfall ${id} Berufung einlegen`,
    advance: (id) => `Streitfall ${id} weiterführen`,
    askForLot: (id) => `Das Los für Streitfall ${id} anfordern`,
    draw: (id) => `Die Jury für Streitfall ${id} auslosen`,
    execute: (id) => `Die Entscheidung im Streitfall ${id} vollziehen`,
    commit: (id) => `Im Streitfall ${id} geheim abstimmen`,
    reveal: (id) => `Ihre Stimme im Streitfall ${id} öffnen`,
    setStake: 'Ihren Einsatz als Juror festlegen',
    approve: (amount) => `Der Jury ${amount} freigeben`,
  },
  phases: [
    'Zeit zu antworten',
    'Beweise werden gesammelt',
    'geheime Stimmen',
    'Stimmen werden geöffnet',
    'entschieden, noch nicht vollzogen',
    'vollzogen',
  ],
  choices: ['Keine Entscheidung', 'Für den Anteil des Klägers', 'Für den Anteil des Beklagten'],
  rulings: [
    'Keine Entscheidung (abgelehnt, gleich viele oder zu wenige Stimmen): Es gilt der Anteil des Beklagten',
    'Für den Anteil des Klägers',
    'Für den Anteil des Beklagten',
  ],
  advances: [
    'Vier Tage lang werden Beweise gesammelt.',
    'Ein Block wird gewählt, dessen Hash das Los ist; ohne rechtzeitige Jury endet die Runde mit dem Anteil des Beklagten.',
    'Die Juroren öffnen drei Tage lang ihre Stimmen.',
    'Die geöffneten Stimmen werden gezählt. Nach der ersten Jury kann jede Partei fünf Tage lang Berufung einlegen.',
  ],
  says: {
    acceptClaim: (id) =>
      `Legt Streitfall ${id} mit dem Anteil bei, den der Kläger fordert. Das ist nicht rückgängig zu machen.`,
    acceptCounterclaim: (id) =>
      `Legt Streitfall ${id} mit dem Anteil des Beklagten bei. Das ist nicht rückgängig zu machen.`,
    counterclaim: (id, share) =>
      `Antwortet auf Streitfall ${id}: Das Talent soll ${share} des Betrags bekommen. Antworten kann man einmal.`,
    offeredShare: 'Anteil des Talents, den Sie vorschlagen',
    evidence: (id) => `Reicht im Streitfall ${id} einen Beweis ein.`,
    evidenceText: 'Beweis, für immer öffentlich',
    appeal: (id) => `Legt im Streitfall ${id} Berufung ein: Eine zweite Jury aus sieben entscheidet.`,
    advance: (id) => `Führt Streitfall ${id} zu dem weiter, was auf seine Phase folgt.`,
    draw: (id) => `Lost die Juroren für Streitfall ${id} aus.`,
    execute: (id) =>
      `Vollzieht die endgültige Entscheidung im Streitfall ${id} und rechnet mit den Juroren ab.`,
    commit: (id) =>
      `Gibt Ihre geheime Stimme im Streitfall ${id} ab. Sie sagt nichts, bis Sie sie öffnen, und kann nicht geändert werden.`,
    commitment: 'Festlegung',
    reveal: (id, choice) =>
      `Öffnet Ihre Stimme im Streitfall ${id}: „${choice}“. Von da an ist sie öffentlich.`,
    choice: 'Ihre Stimme',
    salt: 'Geheimnis, das sie öffnet',
    reasons: 'Gründe, für immer öffentlich',
    stake: (amount) => `Legt Ihren Einsatz als Juror auf ${amount} fest.`,
    leave: 'Holt Ihren ganzen Einsatz zurück: Sie sind dann kein Juror mehr.',
    newStake: 'Einsatz von nun an',
    unknownChoice: (choice) => `unbekannte Wahl ${choice}`,
  },
  cannot: {
    unknown: (id) => `Auf dieser Chain gibt es keinen Streitfall ${id}.`,
    closed: (id) => `Streitfall ${id} ist beendet.`,
    phase: (id, phase) => `Streitfall ${id} ist jetzt in einer anderen Phase: ${phase}.`,
    over: (at) => `Die Zeit dafür war am ${at} vorbei.`,
    notOver: (at) => `Das geht nach dem ${at}, nicht vorher.`,
    onlyParties: (id) => `Nur der Kläger oder der Beklagte im Streitfall ${id} kann das tun.`,
    onlyRespondent: (id) => `Nur der Beklagte im Streitfall ${id} kann die Forderung annehmen.`,
    onlyRespondentCounters: (id) =>
      `Nur der Beklagte im Streitfall ${id} kann einen anderen Anteil vorschlagen.`,
    onlyClaimant: (id) => `Nur der Kläger im Streitfall ${id} kann den Anteil des Beklagten annehmen.`,
    onlyJurors: (id) => `Nur wer für diese Runde von Streitfall ${id} ausgelost wurde, hat eine Stimme.`,
    countered: (share) =>
      `Der Beklagte hat schon geantwortet, mit einem Anteil von ${share}. Es gibt nur eine Antwort.`,
    answerLate: (at) => `Eine Antwort war bis zum ${at} möglich. Annehmen geht noch.`,
    sameShare: 'Das ist der Anteil, den der Kläger fordert: Nehmen Sie die Forderung an, statt zu antworten.',
    juryVotes: 'Solange die Jury abstimmt, werden keine Beweise angenommen.',
    appealedOnce: 'Es gibt eine einzige Berufung, und sie wurde eingelegt.',
    ruledAlready: 'Die Runde ist entschieden: Es folgt eine Berufung oder der Vollzug, kein Weiterführen.',
    lotAsked: (block) =>
      `Das Los wurde angefordert: Der Hash von Block ${block} entscheidet. Losen Sie die Jury aus.`,
    lotWaits: (block) =>
      `Das Los ist der Hash von Block ${block}; ab dem Block danach kann ausgelost werden. Sehen Sie gleich noch einmal nach.`,
    drawLate: (at) =>
      `Eine Jury konnte bis zum ${at} ausgelost werden. Führen Sie den Streitfall weiter: Die Runde endet ohne Jury.`,
    committed: (id) =>
      `Sie haben in dieser Runde von Streitfall ${id} schon abgestimmt. Eine Stimme kann nicht geändert werden.`,
    notKept:
      'Dieser Browser behält keine Daten für diese Seite; das Geheimnis Ihrer Stimme ginge verloren. Erlauben Sie ihm, Daten zu behalten (kein privates Fenster), und versuchen Sie es noch einmal. Es wurde nichts unterschrieben.',
    nothingToOpen: (id) =>
      `Sie haben im Streitfall ${id} keine Stimme zu öffnen: Es wurde keine abgegeben, oder sie ist offen.`,
    noSecret: (penalty, at) =>
      `Dieser Browser hat kein Geheimnis, das zu Ihrer Festlegung passt. Laden Sie auf dieser Seite die Datei, die Sie bei der Abstimmung gespeichert haben. Eine bis zum ${at} nicht geöffnete Stimme kostet ${penalty}.`,
    sameStake: (amount) => `Ihr Einsatz beträgt schon ${amount}.`,
    stakeLocked: (amount) =>
      `Offene Streitfälle halten ${amount} Ihres Einsatzes: Bis sie beendet sind, kann er nicht kleiner werden.`,
    stakeTooLow: (least) => `Ein Einsatz beträgt mindestens ${least}, oder nichts, um auszusteigen.`,
  },
  facts: {
    talentShare: 'Anteil des Talents',
    talentGets: 'Das Talent bekommt, soweit das Treuhandkonto es hat',
    claimed: 'Anteil des Talents, den der Kläger fordert',
    answerBy: 'Antwort möglich bis',
    follows: 'Was folgt',
    settledThen:
      'Das Treuhandkonto zahlt sofort, und der Streitfall ist beendet. Juroren im Amt gehen ohne Lohn und Strafe; das Pfand einer Berufung kommt zurück.',
    counteredThen:
      'Der Kläger kann Ihren Anteil annehmen und den Streit beenden. Sonst wählen Juroren zwischen den beiden Anteilen.',
    bond: 'Pfand, das Sie hinterlegen',
    bondBack: 'Das Pfand kommt zurück',
    bondRule: 'außer die zweite Jury sagt dasselbe wie die erste; dann geht es an die Juroren',
    appealedThen: 'Vier Tage lang werden Beweise gesammelt, dann werden sieben neue Juroren ausgelost.',
    until: 'Möglich bis',
    phase: 'Phase jetzt',
    seats: 'Auszulosende Juroren',
    candidates: 'Wer ausgelost werden kann',
    drawUntil: 'Auslosung möglich bis',
    lotBlock: 'Block, dessen Hash das Los ist',
    lotThen:
      'Ein Block wird gewählt; sobald es ihn gibt, entscheidet sein Hash, wer ins Amt kommt. Danach unterschreiben Sie die Auslosung.',
    lotGone:
      'Dieser Block ist zu lange her, sein Hash ist nicht mehr bekannt: Ein neuer wird gewählt, und Sie losen noch einmal aus.',
    drawnThen: 'Die Juroren kommen ins Amt und haben vier Tage, um geheim abzustimmen.',
    ruling: 'Endgültige Entscheidung',
    executedThen:
      'Das Treuhandkonto zahlt sofort. Juroren, die für die Entscheidung gestimmt haben, teilen sich, was die anderen verlieren; der Streitfall ist beendet.',
    yourChoice: 'Ihre Stimme',
    votingUntil: 'Abstimmung möglich bis',
    committedThen: 'Nach der Abstimmung haben Sie drei Tage, um Ihre Stimme hier zu öffnen.',
    ifNotOpened: 'Wenn Sie sie nicht öffnen',
    lose: (penalty) => `verlieren Sie ${penalty} Ihres Einsatzes`,
    commitmentOnChain: 'Ihre Festlegung auf der Chain',
    check: 'Geprüft',
    checked: 'aufbewahrte Stimme und Geheimnis ergeben genau diese Festlegung',
    stakeNow: 'Ihr Einsatz jetzt',
    locked: 'Davon halten offene Streitfälle',
    youPay: 'Sie zahlen',
    youGet: 'Sie bekommen zurück',
  },
  keep: {
    warning:
      'Nur dieser Browser kennt das Geheimnis, das Ihre Stimme öffnet. Ohne es können Sie sie nicht öffnen, und eine nicht geöffnete Stimme kostet eine Strafe. Speichern Sie jetzt eine Kopie und zeigen Sie sie niemandem: Sie verrät Ihre Stimme.',
    button: 'Das Geheimnis als Datei speichern',
  },
  file: {
    notOne: 'Diese Datei ist keine geheime Stimme, die hier gespeichert wurde.',
    otherSeat: (dispute, round, juror, chain) =>
      `Diese Datei öffnet eine andere Stimme: Streitfall ${dispute}, Runde ${round}, Juror ${juror}, Chain ${chain}.`,
    changed: 'Diese Datei wurde verändert: Stimme und Geheimnis ergeben nicht die Festlegung, die sie nennt.',
  },
  forms: {
    counterLead:
      'Erst reden: Das ist Ihr Vorschlag für eine Einigung. Der Kläger kann ihn jederzeit annehmen, und sonst braucht es niemanden. Nur wenn nicht, wählen Juroren zwischen den beiden Anteilen.',
    statement: 'Warum dieser Anteil',
    aStatement: 'Ihre Gründe',
    evidenceLead:
      'Juroren lesen, was beide Seiten einreichen. Nennen Sie, wo Dateien liegen; auf der Chain steht nur Text.',
    evidence: 'Beweis',
    someEvidence: 'den Beweis',
    commitLead:
      'Ihre Stimme bleibt geheim, bis die Abstimmung vorbei ist: Auf die Chain kommt nur eine Festlegung. Ein zufälliges Geheimnis dafür entsteht in diesem Browser und wird hier aufbewahrt, bevor Sie unterschreiben.',
    choice: 'Ihre Stimme',
    revealLead:
      'Stimme und Geheimnis werden in diesem Browser gefunden und mit Ihrer Festlegung auf der Chain verglichen.',
    reasons: 'Ihre Gründe (freiwillig)',
    reasonsHint: 'Wird auf die Chain geschrieben: öffentlich und für immer',
    stakeLead:
      'Wer einen Einsatz hat, kann als Juror ausgelost werden. Jedes Amt hält 1.000 BTRST davon, bis der Streitfall beendet ist. Mit der Entscheidung zu stimmen, bringt etwas ein; gegen sie oder gar nicht zu stimmen, kostet.',
    stake: 'Einsatz von nun an, BTRST',
    stakeHint: '0, um auszusteigen, sonst mindestens 1.000',
  },
}
