import { decodeFunctionData, getAddress } from 'viem'
import type { RuntimeConfig } from '../config/runtime-config.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { abis, contractAt, type Hex } from './contracts.ts'
import { governanceWords } from './words/governance.ts'
import { invoiceWords } from './words/invoices.ts'
import { jobWords } from './words/jobs.ts'
import { juryWords } from './words/jury.ts'
import { referralWords } from './words/referrals.ts'
import { screeningWords } from './words/screening.ts'
import { treasuryWords } from './words/treasury.ts'
import type { Description, WordsByCall } from './words/words.ts'

const words: WordsByCall = {
  ...jobWords,
  ...invoiceWords,
  ...governanceWords,
  ...juryWords,
  ...screeningWords,
  ...referralWords,
  ...treasuryWords,
}

/** An address with the name of the contract of ours that is there, if one is. */
export function nameOf(config: RuntimeConfig, address: unknown): string {
  const known = typeof address === 'string' ? contractAt(config, address as Hex) : undefined
  return known ? `${known} (${getAddress(`${address}`)})` : `${address}`
}

/** Says what bytes sent to an address would do; throws a sentence when it is not a call of one of our contracts that has words. */
export function describeCall(config: RuntimeConfig, to: Hex, data: Hex): Description {
  const { says } = signingTexts()
  const contract = contractAt(config, to)
  if (!contract) throw new Error(says.stranger(to))
  const { functionName, args = [] } = decodeFunctionData({ abi: abis[contract], data })
  const call = `${contract}.${functionName}`
  const known = words[`${call}/${args.length}`] ?? words[call]
  if (!known) throw new Error(says.noWords(call))
  return known(args, (address) => nameOf(config, address))
}
