import { formatCount } from '../../format/amount.ts'
import type { RatioParts } from '../../format/ratio.ts'
import { texts } from '../../language/text.ts'

/** "3 of 5 proposals": of those at whose snapshot it had votes. */
export function Participation({ ratio }: { ratio: RatioParts }) {
  const words = texts().governance.delegates
  const raw = `${ratio.numerator}/${ratio.denominator}`
  return (
    <span data-raw={raw}>
      {ratio.denominator === '0'
        ? words.neverCould
        : words.couldVote(formatCount(BigInt(ratio.numerator)), formatCount(BigInt(ratio.denominator)))}
    </span>
  )
}
