import { signingTexts } from '../language/signing-texts.ts'
import type { Call } from './plan.ts'

/** What of a sent transaction differs from what was reviewed; null when nothing does. */
export function differenceOf(
  reviewed: { readonly account: string; readonly call: Call },
  sent: { readonly from: string; readonly to: string | null; readonly input: string; readonly value: bigint },
): string | null {
  const same = (one: string, other: string | null) => one.toLowerCase() === other?.toLowerCase()
  const words = signingTexts().failures
  const wrong = [
    same(reviewed.call.to, sent.to) ? null : words.callsOther(sent.to ?? words.noContract, reviewed.call.to),
    same(reviewed.call.data, sent.input) ? null : words.otherData,
    sent.value === 0n ? null : words.sendsCoin(`${sent.value}`),
    same(reviewed.account, sent.from) ? null : words.otherAccount(sent.from, reviewed.account),
  ].filter((difference) => difference !== null)
  if (wrong.length === 0) return null
  return words.another(wrong.join('; '))
}
