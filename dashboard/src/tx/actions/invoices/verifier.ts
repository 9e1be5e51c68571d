import { keccak256, toHex } from 'viem'
import { signingTexts } from '../../../language/signing-texts.ts'
import { type Planning, type PlanResult, read, wrongAccount } from '../planning.ts'

/** The role that lets a node verify and reject; the escrow's `VERIFIER_ROLE`. */
const verifierRole = keccak256(toHex('VERIFIER_ROLE'))

/** Why this account may not check invoices; null when it may. */
export async function notVerifier(planning: Planning): Promise<PlanResult | null> {
  const may = await read(planning, 'InvoiceEscrow', 'hasRole', [verifierRole, planning.account])
  return may ? null : wrongAccount(planning, [], signingTexts().invoices.cannot.onlyVerifiers)
}
