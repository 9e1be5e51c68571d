import type { Call } from './plan.ts'

/** What of a sent transaction differs from what was reviewed; null when nothing does. */
export function differenceOf(
  reviewed: { readonly account: string; readonly call: Call },
  sent: { readonly from: string; readonly to: string | null; readonly input: string; readonly value: bigint },
): string | null {
  const same = (one: string, other: string | null) => one.toLowerCase() === other?.toLowerCase()
  const wrong = [
    same(reviewed.call.to, sent.to)
      ? null
      : `it calls ${sent.to ?? 'no contract'} instead of ${reviewed.call.to}`,
    same(reviewed.call.data, sent.input) ? null : 'its call data is another',
    sent.value === 0n ? null : `it sends ${sent.value} wei along`,
    same(reviewed.account, sent.from) ? null : `it is from ${sent.from} instead of ${reviewed.account}`,
  ].filter((difference) => difference !== null)
  if (wrong.length === 0) return null
  return `The wallet sent another transaction than the one you reviewed: ${wrong.join('; ')}. Stop using this wallet and look at the transaction.`
}
