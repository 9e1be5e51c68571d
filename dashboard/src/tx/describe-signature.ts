import type { Address } from 'viem'
import type { RuntimeConfig } from '../config/runtime-config.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { contractAt } from './contracts.ts'
import { nameOf } from './describe-call.ts'
import type { Signature } from './plan.ts'
import { invoiceSignatureWords } from './words/invoices.ts'
import type { Description, SignatureWordsByType } from './words/words.ts'

const words: SignatureWordsByType = { ...invoiceSignatureWords }

/**
 * Says what signing data allows, made from the data alone. Kinds that we know have words of their own; of others it tells the kind, the contract
 * and chain it is for, and each of its values.
 */
export function describeSignature(config: RuntimeConfig, { typedData }: Signature): Description {
  const { says } = signingTexts()
  const { domain, message, primaryType } = typedData
  const contract = nameOf(config, domain?.verifyingContract)
  const chain = [says.signatureChain, `${domain?.chainId}`] as const
  const address = domain?.verifyingContract as Address | undefined
  const known = words[`${address && contractAt(config, address)}.${primaryType}`]
  if (known) {
    const { sentence, facts } = known(message as Record<string, unknown>, (value) => nameOf(config, value))
    return { sentence, facts: [...facts, chain] }
  }
  const values = Object.entries(message as Record<string, unknown>).map(
    ([name, value]) => [name, nameOf(config, value)] as const,
  )
  return {
    sentence: says.signature(primaryType, contract),
    facts: [chain, ...values],
  }
}
