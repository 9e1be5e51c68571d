import { getAddress, isAddress, isHex, type TypedDataDefinition, type TypedDataDomain } from 'viem'
import { signingTexts } from '../../../language/signing-texts.ts'
import { addressOf, type Hex } from '../../contracts.ts'
import { bad, good, type Read } from '../../fields/field.ts'
import { type Planning, read } from '../planning.ts'

/** A delegation that its giver signed and somebody else sends. As text it holds no secret: it can do this one thing, once, until it expires. */
export interface SignedDelegation {
  readonly chainId: number
  readonly token: Hex
  readonly signer: Hex
  readonly delegatee: Hex
  readonly nonce: bigint
  /** Unix seconds. */
  readonly expiry: bigint
  readonly signature: Hex
}

const kind = 'braintrust-delegation'

export const delegationText = ({ nonce, expiry, ...rest }: SignedDelegation): string =>
  JSON.stringify({ kind, ...rest, nonce: `${nonce}`, expiry: `${expiry}` }, null, 2)

/** Reads what was pasted; whether the signature is right is asked when it is planned. */
export function readDelegationText(text: string): Read<SignedDelegation> {
  const { forms } = signingTexts().governance
  const parsed = parse(text)
  return parsed === null ? bad(forms.notADelegation) : good(parsed)
}

function parse(text: string): SignedDelegation | null {
  const seen = jsonOf(text)
  if (seen === null || seen.kind !== kind) return null
  const { chainId, token, signer, delegatee, nonce, expiry, signature } = seen
  const addresses = [token, signer, delegatee].every((value) => typeof value === 'string' && isAddress(value))
  const numbers = [nonce, expiry].every((value) => typeof value === 'string' && /^\d{1,30}$/.test(value))
  const bytes = isHex(signature) && signature.length === 132
  if (!addresses || !numbers || !bytes || !Number.isSafeInteger(chainId)) return null
  return {
    chainId: Number(chainId),
    token: getAddress(`${token}`),
    signer: getAddress(`${signer}`),
    delegatee: getAddress(`${delegatee}`),
    nonce: BigInt(`${nonce}`),
    expiry: BigInt(`${expiry}`),
    signature,
  }
}

function jsonOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}

const types = {
  Delegation: [
    { name: 'delegatee', type: 'address' },
    { name: 'nonce', type: 'uint256' },
    { name: 'expiry', type: 'uint256' },
  ],
} as const

/** What is signed, with the domain that the token itself names; mainnet's token has no such question and no version. */
export async function delegationData(
  planning: Planning,
  message: Pick<SignedDelegation, 'delegatee' | 'nonce' | 'expiry'>,
) {
  const verifyingContract = addressOf(planning.config, 'Btrst')
  const { chainId } = planning.config
  const legacy = planning.config.addresses?.GovernorAlpha !== undefined
  const named = legacy ? undefined : await read(planning, 'Btrst', 'eip712Domain', [])
  const domain: TypedDataDomain =
    named === undefined
      ? { name: 'BTRST', chainId, verifyingContract }
      : { name: named[1], version: named[2], chainId, verifyingContract }
  return { domain, types, primaryType: 'Delegation' as const, message } satisfies TypedDataDefinition
}
