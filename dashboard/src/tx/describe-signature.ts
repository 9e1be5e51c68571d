import type { RuntimeConfig } from '../config/runtime-config.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { nameOf } from './describe-call.ts'
import type { Signature } from './plan.ts'
import type { Description } from './words/words.ts'

/** Says what signing data allows, made from the data alone: its kind, the contract and chain it is for, and each of its values. */
export function describeSignature(config: RuntimeConfig, { typedData }: Signature): Description {
  const { says } = signingTexts()
  const { domain, message, primaryType } = typedData
  const contract = nameOf(config, domain?.verifyingContract)
  const values = Object.entries(message as Record<string, unknown>).map(
    ([name, value]) => [name, nameOf(config, value)] as const,
  )
  return {
    sentence: says.signature(primaryType, contract),
    facts: [[says.signatureChain, `${domain?.chainId}`], ...values],
  }
}
