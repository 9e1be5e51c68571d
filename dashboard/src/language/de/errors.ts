import type { ErrorTexts } from '../en/errors.ts'

const n = (value: unknown) => `${value}`
/** Budgets are numbered from 1, as bytes32. */
const budgetNumber = (value: unknown) => `${BigInt(n(value))}`

const invoiceStates = [
  'unbekannt',
  'eingereicht',
  'geprüft',
  'zurückgewiesen',
  'storniert',
  'im Streit',
  'bezahlt',
  'beigelegt',
  'erstattet',
]
const engagementStates = ['unbekannt', 'angeboten', 'angenommen', 'abgelehnt', 'beendet']
const proposalStates = [
  'noch nicht offen',
  'in der Abstimmung',
  'zurückgezogen',
  'abgelehnt',
  'angenommen',
  'im Timelock',
  'verfallen',
  'ausgeführt',
]
const disputePhases = [
  'beim Warten auf eine Antwort',
  'beim Sammeln von Beweisen',
  'in der geheimen Abstimmung',
  'beim Öffnen der Stimmen',
  'entschieden, noch nicht vollzogen',
  'vollzogen',
]
const applicationStates = ['unbekannt', 'offen', 'zugelassen', 'abgelehnt', 'zurückgezogen']
const juryNames = ['ersten Jury', 'Jury der Berufung']
const nameIn = (names: readonly string[], value: unknown) => names[Number(value)] ?? `im Zustand ${value}`

/** One sentence for each error, as in English. */
export const errors: ErrorTexts = ({ at, bps, btrst, usdc }) => ({
  // Marketplace, shared
  AmountTooLarge: ([seen, max]) =>
    `Der Betrag ${n(seen)} (kleinste Einheiten) liegt über dem größten erlaubten, ${n(max)}.`,
  AmountTooSmall: ([seen, min]) =>
    `Der Betrag ${n(seen)} (kleinste Einheiten) liegt unter dem kleinsten erlaubten, ${n(min)}.`,
  TextTooLong: ([seen, max]) =>
    `Der Text hat ${n(seen)} Bytes; erlaubt sind höchstens ${n(max)}. Bitte kürzen.`,
  TextEmpty: () => 'Hier wird ein Text gebraucht, und es wurde keiner angegeben.',
  ZeroAddress: () => 'Hier wird eine Adresse gebraucht, und es wurde die Nulladresse angegeben.',
  NotParty: ([caller, expected]) => `Nur ${n(expected)} darf das, und Sie sind als ${n(caller)} verbunden.`,
  NotEitherParty: ([caller, client, talent]) =>
    `Nur der Kunde ${n(client)} oder das Talent ${n(talent)} darf das, und Sie sind als ${n(caller)} verbunden.`,
  ShareTooLarge: ([seen]) => `Ein Anteil von ${bps(seen)} ist mehr als das Ganze.`,
  Unchanged: () => 'Das ist schon so; es gibt nichts zu ändern.',
  // ProtocolConfig
  FeeAboveCap: ([seen, cap]) =>
    `Eine Gebühr von ${bps(seen)} liegt über der Obergrenze von ${bps(cap)}, die keine Abstimmung anheben kann.`,
  CategoryUnknown: ([id]) => `Eine Kategorie mit der Nummer ${n(id)} gibt es nicht.`,
  CategoryIsRetired: ([id]) =>
    `Kategorie ${n(id)} nimmt keine neuen Aufträge mehr an. Wählen Sie eine andere.`,
  NodeAlreadyAdded: ([node]) => `Die Adresse ${n(node)} ist schon ein Node.`,
  NodeUnknown: ([node]) => `Die Adresse ${n(node)} ist kein Node oder keiner mehr.`,
  TermOutOfRange: ([seen, max]) =>
    `Eine Frist von ${n(seen)} Sekunden ist nicht erlaubt; höchstens sind es ${n(max)}.`,
  // JobBoard
  JobUnknown: ([id]) => `Einen Auftrag mit der Nummer ${n(id)} gibt es nicht.`,
  JobNotOpen: ([id]) =>
    `Auftrag ${n(id)} ist geschlossen: Er nimmt keine Gebote, Angebote oder Änderungen mehr an.`,
  PositionsOutOfRange: ([seen, min, max]) =>
    `Die Zahl von ${n(seen)} Stellen ist nicht erlaubt: Es gehen ${n(min)} bis ${n(max)}.`,
  NoPositionLeft: ([id, committed, positions]) =>
    `Bei Auftrag ${n(id)} ist keine Stelle mehr frei: ${n(committed)} von ${n(positions)} sind vergeben.`,
  SelfDealing: ([account]) => `Die Adresse ${n(account)} wäre Kunde und Talent zugleich.`,
  DuplicateBid: ([jobId, , bidId]) => `Sie haben auf Auftrag ${n(jobId)} schon geboten (Gebot ${n(bidId)}).`,
  BidUnknown: ([id]) => `Ein Gebot mit der Nummer ${n(id)} gibt es nicht.`,
  BidNotLive: ([id]) => `Gebot ${n(id)} wurde zurückgezogen oder ist zum Angebot geworden.`,
  BidMismatch: ([bidId, jobId, talent]) =>
    `Gebot ${n(bidId)} ist keines von ${n(talent)} auf Auftrag ${n(jobId)}.`,
  DatesOutOfRange: ([start, end]) =>
    `Die Daten ${at(start)} bis ${at(end)} sind verkehrt, zu weit auseinander oder zu weit voraus.`,
  EngagementUnknown: ([id]) => `Ein Engagement mit der Nummer ${n(id)} gibt es nicht.`,
  EngagementStatusIs: ([id, seen, needed]) =>
    `Engagement ${n(id)} ist ${nameIn(engagementStates, seen)}; dafür muss es ${nameIn(engagementStates, needed)} sein.`,
  EndReasonMismatch: ([reason, caller]) =>
    `Den Beendigungsgrund ${n(reason)} kann ${n(caller)} nicht angeben.`,
  InvoicesOpen: ([id, count]) => `Engagement ${n(id)} hat noch ${n(count)} offene Rechnungen.`,
  ValueBelowBilled: ([id, seen, billed]) =>
    `Engagement ${n(id)} kann nicht auf ${usdc(seen)} sinken: ${usdc(billed)} sind schon berechnet.`,
  InvoiceOverContract: ([id, billed, contracted]) =>
    `Die Rechnungen von Engagement ${n(id)} kämen auf ${usdc(billed)}, mehr als die vereinbarten ${usdc(contracted)}.`,
  // InvoiceEscrow
  InvoiceUnknown: ([id]) => `Eine Rechnung mit der Nummer ${n(id)} gibt es nicht.`,
  InvoiceStatusIs: ([id, seen, needed]) =>
    `Rechnung ${n(id)} ist ${nameIn(invoiceStates, seen)}; dafür muss sie ${nameIn(invoiceStates, needed)} sein.`,
  PeriodOutOfRange: ([start, end]) =>
    `Der Zeitraum ${at(start)} bis ${at(end)} ist leer, noch nicht vorbei oder außerhalb des Engagements.`,
  PeriodOverlaps: ([start, until]) =>
    `Der Zeitraum beginnt ${at(start)}, doch bis ${at(until)} ist schon alles berechnet.`,
  AmountChanged: ([seen, expected]) =>
    `Die Rechnung lautet über ${usdc(seen)}, und Sie haben ${usdc(expected)} zugestimmt. Sehen Sie vor dem Zahlen noch einmal nach.`,
  FeeAboveMax: ([fee, max]) =>
    `Die Gebühr beträgt ${usdc(fee)}, mehr als die ${usdc(max)}, denen Sie zugestimmt haben. Sehen Sie vor dem Zahlen noch einmal nach.`,
  EscrowTooLow: ([id, balance, needed]) =>
    `Im Treuhandkonto von Engagement ${n(id)} liegen ${usdc(balance)}, und ${usdc(needed)} sind nötig.`,
  NotWithdrawable: ([id, asked, available]) =>
    `Vom Treuhandkonto von Engagement ${n(id)} sind nur ${usdc(available)} frei, und ${usdc(asked)} wurden verlangt.`,
  ReleaseTooEarly: ([id, releasable]) =>
    `Rechnung ${n(id)} kann von anderen nicht vor ${at(releasable)} freigegeben werden.`,
  TransferMismatch: ([expected, received]) =>
    `Der Token lieferte ${n(received)} kleinste Einheiten, wo ${n(expected)} gesendet wurden.`,
  RefundOverPaid: ([id, refunded, paid]) =>
    `Die Erstattungen von Rechnung ${n(id)} kämen auf ${usdc(refunded)}, mehr als die bezahlten ${usdc(paid)}.`,
  ClaimPointless: ([claimed]) =>
    `Eine Forderung von ${bps(claimed)} für das Talent verlangt, was ohne Streit geschähe. Nennen Sie einen anderen Anteil.`,
  NothingOwed: () => 'Für dieses Konto liegt hier nichts bereit.',
  GasTooLow: ([seen, needed]) =>
    `Die Transaktion hat zu wenig Gas übrig (${n(seen)} von ${n(needed)}). Lassen Sie die Wallet es schätzen.`,
  // ReferralRewards
  SelfReferral: () => 'Niemand kann sich selbst empfehlen.',
  AlreadyReferred: ([referred, referrer]) =>
    `Die Adresse ${n(referred)} hat schon den Empfehlenden ${n(referrer)}.`,
  ReferralTooLate: ([referred]) =>
    `Die Adresse ${n(referred)} wurde schon bezahlt; eine Empfehlung muss davor kommen.`,
  CircularReferral: ([referred, referrer]) =>
    `Die Adresse ${n(referrer)} wurde von ${n(referred)} empfohlen, direkt oder auf Umwegen.`,
  ReferralChainTooLong: ([, max]) =>
    `Die Kette der Empfehlungen ist länger als die ${n(max)}, die geprüft werden.`,
  ReferralUnknown: ([referred]) => `Die Adresse ${n(referred)} hat keine gültige Empfehlung dieser Art.`,
  RateAboveCap: ([seen, cap]) => `Der Satz ${n(seen)} liegt über der Obergrenze ${n(cap)}.`,
  RewardPoolTooLow: ([needed, available]) =>
    `Im Topf der Belohnungen liegen ${btrst(available)}, und ${btrst(needed)} sind nötig. Die Belohnungen bleiben verzeichnet, bis er gefüllt ist.`,
  // DisputeJury
  DisputeUnknown: ([id]) => `Einen Streitfall mit der Nummer ${n(id)} gibt es nicht.`,
  DisputeNotOpen: ([id]) => `Streitfall ${n(id)} ist zu Ende.`,
  ResponseTooLate: ([id, by]) => `Die Frist zur Antwort auf Streitfall ${n(id)} endete ${at(by)}.`,
  AlreadyCountered: ([id]) => `Zu Streitfall ${n(id)} gibt es schon eine Gegenforderung.`,
  CounterclaimEqualsClaim: () =>
    'Die Gegenforderung nennt den geforderten Anteil. Nehmen Sie stattdessen die Forderung an.',
  DisputePhaseIs: ([id, seen, needed]) =>
    `Streitfall ${n(id)} ist ${nameIn(disputePhases, seen)}; dafür muss er ${nameIn(disputePhases, needed)} sein.`,
  PhaseNotOver: ([id, endsAt]) =>
    `Diese Phase von Streitfall ${n(id)} läuft bis ${at(endsAt)}. Versuchen Sie es danach wieder.`,
  PhaseIsOver: ([id, endsAt]) =>
    `Diese Phase von Streitfall ${n(id)} endete ${at(endsAt)}. Jeder kann den Streitfall jetzt weiterführen.`,
  DrawNotRequested: ([id]) =>
    `Für Streitfall ${n(id)} hat noch niemand Juroren verlangt. Führen Sie ihn zuerst weiter.`,
  DrawTooEarly: ([id, drawBlock, nowBlock]) =>
    `Das Los für Streitfall ${n(id)} fällt mit Block ${n(drawBlock)}, und die Chain ist bei ${n(nowBlock)}. Versuchen Sie es in einigen Blöcken wieder.`,
  TooFewJurors: ([needed, found]) =>
    `Es werden ${n(needed)} Juroren gebraucht, und nur ${n(found)} fanden sich, die hier urteilen dürfen. Versuchen Sie es wieder, wenn mehr einen Einsatz hinterlegt haben.`,
  NotJuror: ([id, round, caller]) =>
    `Die Adresse ${n(caller)} hat keinen Sitz in der ${nameIn(juryNames, round)} von Streitfall ${n(id)}.`,
  AlreadyCommitted: ([id]) =>
    `Sie haben in dieser Runde von Streitfall ${n(id)} schon gestimmt. Eine Stimme kann nicht geändert werden.`,
  CommitmentEmpty: () => 'Hier wird eine geheime Stimme gebraucht, und es kam eine leere.',
  CommitmentMismatch: () =>
    'Wahl und Geheimnis sind nicht die der abgegebenen Stimme. Öffnen Sie sie mit denen, die Sie aufbewahrt haben.',
  NothingToReveal: ([id]) =>
    `In dieser Runde von Streitfall ${n(id)} haben Sie keine Stimme zu öffnen: Sie ist schon offen, oder Sie gaben keine ab.`,
  AppealOver: ([id]) => `In Streitfall ${n(id)} gab es schon Berufung, und es gibt nur eine.`,
  StakeTooLow: ([seen, min]) =>
    `Ein Einsatz von ${btrst(seen)} liegt unter ${btrst(min)}: dem kleinsten erlaubten oder dem, was offene Streitfälle davon binden.`,
  // TalentScreening
  TalentNotApproved: ([talent, category]) =>
    `Das Talent ${n(talent)} ist in Kategorie ${n(category)} nicht zugelassen, und nur zugelassenes kann verpflichtet werden.`,
  AlreadyApproved: ([talent, category]) =>
    `Das Talent ${n(talent)} ist in Kategorie ${n(category)} schon zugelassen.`,
  ApplicationOpen: ([id]) => `Bewerbung ${n(id)} desselben Talents für diese Kategorie ist noch offen.`,
  ApplicationUnknown: ([id]) => `Eine Bewerbung mit der Nummer ${n(id)} gibt es nicht.`,
  ApplicationStatusIs: ([id, seen, needed]) =>
    `Bewerbung ${n(id)} ist ${nameIn(applicationStates, seen)}; dafür muss sie ${nameIn(applicationStates, needed)} sein.`,
  ApplicationReported: ([id, reports]) =>
    `Zu Bewerbung ${n(id)} gibt es schon ${n(reports)} ${n(reports) === '1' ? 'Bericht' : 'Berichte'}; sie kann nicht mehr zurückgezogen werden.`,
  SelfScreening: () => 'Niemand kann sich selbst prüfen.',
  AlreadyClaimed: ([id]) => `Sie haben bei Bewerbung ${n(id)} schon einen Sitz.`,
  NoSeatLeft: ([id, seats]) =>
    `Alle ${n(seats)} Sitze bei Bewerbung ${n(id)} sind vergeben. Einer wird frei, wenn sein Prüfer die Zeit verstreichen lässt.`,
  NotScreener: ([id]) =>
    `Sie haben bei Bewerbung ${n(id)} keinen Sitz oder verloren ihn, weil die Zeit verstrich.`,
  AlreadyReported: ([id]) => `Sie haben über Bewerbung ${n(id)} schon berichtet.`,
  ScreeningParamsOutOfRange: ([reports, approvals, max]) =>
    `Bei ${n(reports)} Berichten lassen sich nicht ${n(approvals)} Zustimmungen verlangen: Es gehen 1 bis ${n(max)} Berichte und nicht mehr Zustimmungen als Berichte.`,
  // Treasury
  BudgetUnknown: ([id]) => `Ein Budget mit der Nummer ${budgetNumber(id)} gibt es nicht.`,
  BudgetIsRevoked: ([id]) => `Budget ${budgetNumber(id)} wurde widerrufen.`,
  BudgetSpent: ([id]) => `Von Budget ${budgetNumber(id)} ist nichts mehr übrig.`,
  BudgetNotActive: ([id, startsAt, endsAt]) =>
    `Budget ${budgetNumber(id)} kann nur von ${at(startsAt)} bis ${at(endsAt)} ausgegeben werden.`,
  BudgetExceeded: ([id, asked, left]) =>
    `Von Budget ${budgetNumber(id)} sind ${n(left)} kleinste Einheiten seines Tokens übrig, und ${n(asked)} wurden verlangt.`,
  BudgetDatesOutOfRange: ([startsAt, endsAt]) =>
    `Ein Budget von ${at(startsAt)} bis ${at(endsAt)} ist schon vorbei, verkehrt herum oder zu lang.`,
  TreasuryTooLow: ([token, asked, available]) =>
    `Die Kasse hat vom Token ${n(token)} ${n(available)} kleinste Einheiten, die kein Budget beansprucht, und ${n(asked)} wurden verlangt.`,
  // FeeConverter, BtrstPool
  DeadlinePassed: ([deadline]) =>
    `Die Transaktion galt bis ${at(deadline)} und kam zu spät. Senden Sie sie noch einmal.`,
  SlippageTooHigh: ([amountOut, least]) =>
    `Der Preis hat sich bewegt: Der Tausch brächte ${n(amountOut)} kleinste Einheiten, verlangt wurden mindestens ${n(least)}.`,
  PoolEmpty: () => 'Im Pool ist nichts, womit man tauschen könnte.',
  LiquidityAboveMax: ([needed, max]) =>
    `Zum Preis des Pools gehören ${btrst(needed)} dazu, und Sie haben ${btrst(max)} erlaubt.`,
  LiquidityBelowMin: ([needed, min]) =>
    `Zum Preis des Pools gehören ${btrst(needed)} dazu, und Sie wollten mindestens ${btrst(min)} geben.`,
  FeesTooLow: ([asked, available]) =>
    `Im Gebührenwandler liegen ${usdc(available)}, und ${usdc(asked)} sollten getauscht werden.`,
  ObservationUnfit: ([observedAt, minAge, maxAge]) =>
    Number(observedAt) === 0
      ? 'Der Preis des Pools wurde noch nicht notiert. Notieren Sie ihn und warten Sie dann.'
      : `Der Preis des Pools wurde ${at(observedAt)} notiert; brauchbar ist eine Notiz, die ${n(minAge)} bis ${n(maxAge)} Sekunden alt ist.`,
  ObservationFresh: ([observedAt, maxAge]) =>
    `Der Preis des Pools wurde ${at(observedAt)} notiert, das gilt ${n(maxAge)} Sekunden. Eine neue Notiz ist nicht nötig.`,
  // OpenZeppelin: access, pause, reentrancy, tokens
  AccessControlBadConfirmation: () => 'Nur wer eine Rolle hat, kann sie abgeben.',
  AccessControlUnauthorizedAccount: ([account]) => `Die Adresse ${n(account)} hat nicht die nötige Rolle.`,
  EnforcedPause: () =>
    'Der Vertrag ist von seinen Hütern angehalten. Versuchen Sie es wieder, wenn eine Abstimmung das aufgehoben hat.',
  ExpectedPause: () => 'Der Vertrag ist nicht angehalten.',
  ReentrancyGuardReentrantCall: () => 'Der Vertrag lässt sich nicht zweimal in einer Transaktion betreten.',
  OwnableInvalidOwner: ([owner]) => `Die Adresse ${n(owner)} kann kein Eigentümer sein.`,
  OwnableUnauthorizedAccount: ([account]) => `Die Adresse ${n(account)} ist nicht der Eigentümer.`,
  SafeERC20FailedOperation: ([token]) => `Der Token ${n(token)} hat die Überweisung verweigert.`,
  ERC20ExceededSafeSupply: ([supply, cap]) =>
    `Der Bestand käme auf ${n(supply)}, über die Obergrenze ${n(cap)}.`,
  ERC20InsufficientAllowance: ([spender, allowance, needed]) =>
    `Die Adresse ${n(spender)} darf ${n(allowance)} kleinste Einheiten des Tokens nehmen, und ${n(needed)} sind nötig. Geben Sie zuerst den genauen Betrag frei.`,
  ERC20InsufficientBalance: ([sender, balance, needed]) =>
    `Die Adresse ${n(sender)} hält ${n(balance)} kleinste Einheiten des Tokens, und ${n(needed)} sind nötig.`,
  ERC20InvalidApprover: ([approver]) => `Die Adresse ${n(approver)} kann nichts freigeben.`,
  ERC20InvalidReceiver: ([receiver]) => `Die Adresse ${n(receiver)} kann den Token nicht bekommen.`,
  ERC20InvalidSender: ([sender]) => `Die Adresse ${n(sender)} kann den Token nicht senden.`,
  ERC20InvalidSpender: ([spender]) => `Der Adresse ${n(spender)} kann nichts freigegeben werden.`,
  ERC2612ExpiredSignature: ([deadline]) =>
    `Die unterschriebene Freigabe endete ${at(deadline)}. Unterschreiben Sie eine neue.`,
  ERC2612InvalidSigner: ([signer, owner]) =>
    `Die Freigabe hat ${n(signer)} unterschrieben und nicht der Inhaber ${n(owner)}.`,
  ECDSAInvalidSignature: () => 'Die Unterschrift ist ungültig.',
  ECDSAInvalidSignatureLength: ([length]) =>
    `Die Unterschrift hat ${n(length)} Bytes, das ist nicht die Länge einer Unterschrift.`,
  ECDSAInvalidSignatureS: () => 'Die Unterschrift ist verformbar und wird deshalb abgelehnt.',
  InvalidAccountNonce: ([account, nonce]) =>
    `Die Nonce der Unterschrift ist verbraucht; die nächste von ${n(account)} ist ${n(nonce)}.`,
  InvalidShortString: () => 'Ein kurzer Text ist fehlerhaft.',
  StringTooLong: ([text]) => `Der Text „${n(text).slice(0, 40)}“ ist zu lang.`,
  SafeCastOverflowedUintDowncast: ([bits, value]) => `Die Zahl ${n(value)} passt nicht in ${n(bits)} Bits.`,
  CheckpointUnorderedInsertion: () => 'Ein Kontrollpunkt würde außer der Reihe geschrieben.',
  FailedCall: () => 'Ein Aufruf in der Transaktion ist ohne Angabe von Gründen gescheitert.',
  // OpenZeppelin: votes and governor
  ERC5805FutureLookup: ([timepoint, clock]) =>
    `Block ${n(timepoint)} liegt noch nicht in der Vergangenheit; die Chain ist bei ${n(clock)}.`,
  ERC6372InconsistentClock: () => 'Die Uhren des Tokens und der Chain stimmen nicht überein.',
  VotesExpiredSignature: ([expiry]) =>
    `Die unterschriebene Delegierung endete ${at(expiry)}. Unterschreiben Sie eine neue.`,
  GovernorAlreadyCastVote: () =>
    'Sie haben über diesen Antrag schon abgestimmt. Eine Stimme kann nicht geändert werden.',
  GovernorAlreadyInitializedLatestProposalId: () =>
    'Die Zählung der Anträge ist im Governor schon eingerichtet.',
  GovernorAlreadyQueuedProposal: ([id]) => `Antrag ${n(id)} ist schon im Timelock.`,
  GovernorDisabledDeposit: () => 'Der Governor nimmt keine Einzahlungen an: Seine Kasse ist der Timelock.',
  GovernorInsufficientProposerVotes: ([, votes, threshold]) =>
    `Sie haben ${btrst(votes)} an Stimmen, und für einen Antrag sind ${btrst(threshold)} nötig.`,
  GovernorInvalidProposalLength: () => 'Ziele, Werte und Aufrufe des Antrags sind nicht gleich viele.',
  GovernorInvalidQuorumFraction: ([numerator, denominator]) =>
    `Ein Quorum von ${n(numerator)} aus ${n(denominator)} ist unmöglich.`,
  GovernorInvalidSignature: () => 'Die Unterschrift ist nicht die des Abstimmenden.',
  GovernorInvalidVoteParams: () => 'Die Parameter der Stimme sind ungültig.',
  GovernorInvalidVoteType: () => 'Eine Stimme ist dafür, dagegen oder eine Enthaltung; sonst nichts.',
  GovernorInvalidVotingPeriod: ([period]) => `Eine Abstimmung von ${n(period)} Blöcken ist nicht zulässig.`,
  GovernorNonexistentProposal: ([id]) => `Einen Antrag mit der Nummer ${n(id)} gibt es nicht.`,
  GovernorOnlyExecutor: () => 'Das darf nur der Timelock, nach einer Abstimmung.',
  GovernorProposalQueueingFailed: ([id]) =>
    `Antrag ${n(id)} kam nicht in den Timelock: Sein Eintrag dort besteht schon oder wird abgelehnt.`,
  GovernorProposalQueueingNotRequired: ([id]) => `Antrag ${n(id)} braucht den Timelock nicht.`,
  GovernorRestrictedProposer: ([proposer]) =>
    `Die Beschreibung behält diesen Antrag einem anderen vor als ${n(proposer)}.`,
  GovernorUnableToCancel: ([id]) => `Sie können Antrag ${n(id)} nicht zurückziehen.`,
  GovernorUnexpectedProposalState: ([id, current]) =>
    `Antrag ${n(id)} ist ${nameIn(proposalStates, current)}, also geht das jetzt nicht.`,
  // OpenZeppelin: timelock
  TimelockInsufficientDelay: ([delay, least]) =>
    `Eine Wartezeit von ${n(delay)} Sekunden ist weniger als die verlangten ${n(least)}.`,
  TimelockInvalidOperationLength: () => 'Ziele, Werte und Aufrufe des Vorgangs sind nicht gleich viele.',
  TimelockUnauthorizedCaller: ([caller]) => `Die Adresse ${n(caller)} darf den Timelock nicht aufrufen.`,
  TimelockUnexecutedPredecessor: () => 'Ein Vorgang, der zuerst kommen muss, ist noch nicht ausgeführt.',
  TimelockUnexpectedOperationState: () =>
    'Der Vorgang im Timelock ist nicht bereit: Seine Wartezeit läuft noch, oder er ist ausgeführt oder abgebrochen.',
})
