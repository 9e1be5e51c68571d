import { decodeFunctionData } from 'viem'
import { actionWords, type DecodedCall, nativeAmount } from '../../features/proposals/action-words.ts'
import { tameText } from '../../format/text.ts'
import { signingTexts } from '../../language/signing-texts.ts'
import { abis, type ContractName } from '../contracts.ts'
import type { Fact } from '../plan.ts'
import { shortName } from './words.ts'

/** What a proposal carries out, call by call, in the words of the proposals' pages; made from the bytes alone. */

type NameOf = (address: unknown) => string

/** Calls as governors take them. */
export interface InnerCalls {
  readonly targets: readonly unknown[]
  readonly values: readonly unknown[]
  readonly calldatas: readonly unknown[]
}

function contractNamed(address: unknown, name: NameOf): ContractName | undefined {
  const short = shortName(name(address))
  return short in abis ? (short as ContractName) : undefined
}

/** Null for a stranger's contract, or for bytes that its interface does not read. */
function decode(target: unknown, data: unknown, name: NameOf): DecodedCall | null {
  const contract = contractNamed(target, name)
  if (contract === undefined) return null
  try {
    const { functionName, args = [] } = decodeFunctionData({
      abi: abis[contract],
      data: data as `0x${string}`,
    })
    const values = (args as readonly unknown[]).map((value) => ({ name: '', value: `${value}` }))
    return { contract, function: functionName, arguments: values }
  } catch {
    return null
  }
}

/** The tokens among a call's arguments, so that an amount gets its unit. */
const tokensIn = (call: DecodedCall, name: NameOf) =>
  Object.fromEntries(
    call.arguments.flatMap(({ value }) => {
      const contract = contractNamed(value, name)
      return contract === undefined ? [] : [[contract, value as `0x${string}`] as const]
    }),
  )

/** One call in words, and as the call itself with every argument in full; null when there are no words for it. */
export function sayInnerCall(
  target: unknown,
  value: unknown,
  data: unknown,
  name: NameOf,
): readonly [string, string] | null {
  const call = decode(target, data, name)
  const words = call && actionWords(call, tokensIn(call, name))
  if (call === null || words === null) return null
  const coin = BigInt(`${value}`)
  const sent = coin === 0n ? '' : ` ${signingTexts().governance.says.sendsCoin(nativeAmount(`${coin}`))}`
  const args = call.arguments.map((argument) => tameText(argument.value, 200)).join(', ')
  return [words + sent, `${call.contract}.${call.function}(${args})`]
}

/** A fact for each action, in order. What has no words is said to have none: the caller decides whether that may be signed. */
export function innerFacts({ targets, values, calldatas }: InnerCalls, name: NameOf): Fact[] {
  const { says } = signingTexts().governance
  return targets.flatMap((target, index) => {
    const said = sayInnerCall(target, values[index] ?? 0n, calldatas[index], name)
    const action = says.action(`${index + 1}`)
    if (said === null) return [[action, says.unknownAction(name(target), `${calldatas[index]}`)] as const]
    return [[action, said[0]] as const, [says.asCall(`${index + 1}`), said[1]] as const]
  })
}
