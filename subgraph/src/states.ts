/**
 * The names of states and kinds as the schema's enums have them, and their numbers as the contracts have them.
 * A number that is out of range has no name: null, which the handler stores as an anomaly.
 */

export namespace JobStatus {
  export const OPEN = 'OPEN'
  /** JobClosed.reason: 0 Filled, 1 Cancelled. */
  export function ofReason(reason: i32): string | null {
    return nameAt(['FILLED', 'CANCELLED'], reason)
  }
}

export namespace RateUnit {
  /** BidSubmitted.unit: 0 Hourly, 1 Fixed. */
  export function named(unit: i32): string | null {
    return nameAt(['HOURLY', 'FIXED'], unit)
  }
}

export namespace EngagementStatus {
  export const OFFERED = 'OFFERED'
  export const ACCEPTED = 'ACCEPTED'
  export const DECLINED = 'DECLINED'
  export const ENDED = 'ENDED'
}

export namespace EndReason {
  /** EngagementEnded.reason: 0 Completed, 1 TerminatedByClient, 2 TerminatedByTalent. */
  export function named(reason: i32): string | null {
    return nameAt(['COMPLETED', 'TERMINATED_BY_CLIENT', 'TERMINATED_BY_TALENT'], reason)
  }
}

export namespace InvoiceStatus {
  export const SUBMITTED = 'SUBMITTED'
  export const VERIFIED = 'VERIFIED'
  export const REJECTED = 'REJECTED'
  export const CANCELLED = 'CANCELLED'
  export const DISPUTED = 'DISPUTED'
  export const PAID = 'PAID'
  export const RESOLVED = 'RESOLVED'
  export const REFUNDED = 'REFUNDED'
}

export namespace PaymentTrigger {
  /** InvoicePaid.trigger: 0 ClientApproved, 1 AutoReleased, 2 Settlement, 3 Ruling. */
  export function named(trigger: i32): string | null {
    return nameAt(['CLIENT_APPROVED', 'AUTO_RELEASED', 'SETTLEMENT', 'RULING'], trigger)
  }
}

export namespace DisputeStatus {
  export const RESPONSE = 'RESPONSE'
  export const COUNTERCLAIMED = 'COUNTERCLAIMED'
  export const SETTLED = 'SETTLED'
  export const RULED = 'RULED'
  /** PhaseStarted.phase: 1 Evidence, 2 Commit, 3 Reveal, 4 Appeal; null for 0 Response and 5 Executed, where other events say more. */
  export function ofPhase(phase: i32): string | null {
    return nameAt(['EVIDENCE', 'COMMIT', 'REVEAL', 'APPEAL'], phase - 1)
  }
  export function isOver(status: string): boolean {
    return status == SETTLED || status == RULED
  }
}

export namespace DisputePhase {
  /** PhaseStarted.phase with which a round begins. */
  export const EVIDENCE: i32 = 1
}

export namespace JurorVoteStatus {
  export const DRAWN = 'DRAWN'
  export const COMMITTED = 'COMMITTED'
  export const REVEALED = 'REVEALED'
}

export namespace DisputeChoice {
  /** RoundRuled.ruling and RulingExecuted.ruling: 0 Refuse, 1 Claimant, 2 Respondent. */
  export function named(choice: i32): string | null {
    return nameAt(['REFUSE', 'CLAIMANT', 'RESPONDENT'], choice)
  }
}

export namespace ApplicationVerdict {
  export const APPROVED = 'APPROVED'
  export const REJECTED = 'REJECTED'
  export const WITHDRAWN = 'WITHDRAWN'
}

export namespace ReferralKind {
  export const CLIENT: i32 = 0
  /** 0 Client, 1 Talent. */
  export function named(kind: i32): string | null {
    return nameAt(['CLIENT', 'TALENT'], kind)
  }
}

/** Which deployment of the protocol a contract belongs to. */
export namespace Source {
  export const REFERENCE = 'REFERENCE'
  export const MAINNET = 'MAINNET'
}

export namespace ProposalStatus {
  export const PROPOSED = 'PROPOSED'
  export const QUEUED = 'QUEUED'
  export const EXECUTED = 'EXECUTED'
  export const CANCELED = 'CANCELED'
}

export namespace VoteSupport {
  export const AGAINST: i32 = 0
  export const FOR: i32 = 1
  /** GovernorAlpha's choice: true is For. */
  export function ofBool(support: boolean): i32 {
    return support ? FOR : AGAINST
  }
  /** 0 Against, 1 For, 2 Abstain. */
  export function named(support: i32): string | null {
    return nameAt(['AGAINST', 'FOR', 'ABSTAIN'], support)
  }
}

export namespace DecisionKind {
  export const FEE = 'FEE'
  export const CATEGORY = 'CATEGORY'
  export const FOUNDATION_MEMBER = 'FOUNDATION_MEMBER'
}

export namespace OperationStatus {
  export const SCHEDULED = 'SCHEDULED'
  export const EXECUTED = 'EXECUTED'
  export const CANCELLED = 'CANCELLED'
}

export namespace TokenSymbol {
  export const BTRST = 'BTRST'
  export const USDC = 'USDC'
}

function nameAt(names: string[], index: i32): string | null {
  if (index < 0 || index >= names.length) return null
  return names[index]
}
