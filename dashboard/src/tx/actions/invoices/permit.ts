import { parseSignature, type TypedDataDefinition } from 'viem'
import { sameAddress } from '../../../format/address.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { addressOf, type Hex } from '../../contracts.ts'
import type { Signature } from '../../plan.ts'
import { usdc } from '../../words/words.ts'
import { chainTime, type Planning, read, wholeHour } from '../planning.ts'

/** How long a permission holds, in seconds: time to sign the call that uses it. */
const lifetime = 3600
/** What must be left of it to be worth using. */
const margin = 60

const permitTypes = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
}

/** A permission that was signed, as the escrow takes it. */
export interface Permit {
  readonly deadline: bigint
  readonly v: number
  readonly r: Hex
  readonly s: Hex
}

/** By what an account can let the escrow take its money without a transaction, or why it cannot. */
export type PermitWay =
  | { readonly ok: true; readonly domain: NonNullable<TypedDataDefinition['domain']>; readonly nonce: bigint }
  | { readonly ok: false; readonly why: string }

/** Whether token and account can do it: the token says what it signs by (EIP-5267), and the account is no contract. */
export async function readPermitWay(planning: Planning): Promise<PermitWay> {
  const { noPermitToken, noPermitWallet } = signingTexts().invoices.facts
  const code = await planning.chain.getCode({ address: planning.account })
  if (code !== undefined && code !== '0x') return { ok: false, why: noPermitWallet }
  try {
    const [[, name, version, chainId, verifyingContract], nonce] = await Promise.all([
      read(planning, 'UsdcTest', 'eip712Domain', []),
      read(planning, 'UsdcTest', 'nonces', [planning.account]),
    ])
    const token = addressOf(planning.config, 'UsdcTest')
    if (chainId !== BigInt(planning.config.chainId) || !sameAddress(verifyingContract, token))
      return { ok: false, why: noPermitToken }
    return { ok: true, nonce, domain: { name, version, chainId, verifyingContract } }
  } catch {
    // A token without permits has neither function.
    return { ok: false, why: noPermitToken }
  }
}

const nameOf = (amount: bigint, nonce: bigint) => `permit ${amount} ${nonce} `

/** The permission for exactly this amount, if it is signed already and still holds. */
export async function signedPermit(
  planning: Planning,
  amount: bigint,
  nonce: bigint,
): Promise<Permit | null> {
  const prefix = nameOf(amount, nonce)
  const now = await chainTime(planning)
  for (const [name, signature] of Object.entries(planning.signatures)) {
    const deadline = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : 0
    if (deadline < now + margin) continue
    const { r, s, yParity } = parseSignature(signature)
    return { deadline: BigInt(deadline), v: 27 + yParity, r, s }
  }
  return null
}

/** What to sign (EIP-2612): the escrow may take exactly this amount, once, soon. */
export async function permitStep(
  planning: Planning,
  amount: bigint,
  { domain, nonce }: Extract<PermitWay, { ok: true }>,
): Promise<Signature> {
  const deadline = BigInt(wholeHour(await chainTime(planning)) + 2 * lifetime)
  const token = addressOf(planning.config, 'UsdcTest')
  const spender = addressOf(planning.config, 'InvoiceEscrow')
  return {
    kind: 'sign',
    title: signingTexts().invoices.titles.permit(usdc(amount)),
    contract: 'UsdcTest',
    to: token,
    name: `${nameOf(amount, nonce)}${deadline}`,
    typedData: {
      domain,
      types: permitTypes,
      primaryType: 'Permit',
      message: { owner: planning.account, spender, value: amount, nonce, deadline },
    },
  }
}
