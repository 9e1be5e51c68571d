import { formatPercent, type RatioParts } from '../../format/ratio.ts'
import { texts } from '../../language/text.ts'

/** A ratio as a percentage, its parts in the title; without a denominator it is said that nothing is known. */
export function Share({ ratio, digits = 1 }: { ratio: RatioParts; digits?: number }) {
  const shown = formatPercent(ratio, digits)
  return (
    <span
      title={`${ratio.numerator} / ${ratio.denominator}`}
      data-raw={`${ratio.numerator}/${ratio.denominator}`}
    >
      {shown ?? texts().people.noData}
    </span>
  )
}
