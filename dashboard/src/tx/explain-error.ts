import {
  BaseError,
  ContractFunctionRevertedError,
  InsufficientFundsError,
  UserRejectedRequestError,
} from 'viem'
import { signingTexts } from '../language/signing-texts.ts'
import { sentenceFor } from './error-sentences.ts'

/** Codes by which wallets say that their user said no (EIP-1193), and one that some use for it. */
const rejectionCodes = new Set([4001, 'ACTION_REJECTED'])

/** True when the person, not the chain, refused; that needs no message. */
export function isRejection(error: unknown): boolean {
  if (error instanceof BaseError) {
    if (error.walk((cause) => cause instanceof UserRejectedRequestError)) return true
    return error.walk((cause) => hasRejectionCode(cause)) !== null
  }
  return hasRejectionCode(error)
}

const hasRejectionCode = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  (typeof error.code === 'number' || typeof error.code === 'string') &&
  rejectionCodes.has(error.code)

export interface Explanation {
  readonly sentence: string
  readonly details: string | null
}

/** Turns whatever viem threw into a sentence, with the technical text kept apart. */
export function explainError(error: unknown): Explanation {
  if (!(error instanceof BaseError)) {
    const sentence = error instanceof Error ? error.message : String(error)
    return { sentence, details: null }
  }
  const details = error.message
  const revert = error.walk((cause) => cause instanceof ContractFunctionRevertedError)
  if (revert instanceof ContractFunctionRevertedError) {
    const known = revert.data ? sentenceFor(revert.data.errorName, revert.data.args ?? []) : null
    if (known) return { sentence: known, details }
    const reason = revert.reason ?? revert.signature ?? signingTexts().failures.noReason
    return { sentence: signingTexts().failures.refused(reason), details }
  }
  if (error.walk((cause) => cause instanceof InsufficientFundsError)) {
    return { sentence: signingTexts().failures.noGas, details }
  }
  return { sentence: error.shortMessage, details }
}
