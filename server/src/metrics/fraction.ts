/** A quotient kept as the two integers it comes from. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

const decimals = 18

/**
 * The one place where a number is divided: cut, not rounded, after 18 decimals.
 * @returns null when the denominator is 0: no data, neither 0 nor 100 %.
 * @example decimalString({ numerator: 1n, denominator: 11n }) // '0.090909090909090909'
 */
export function decimalString({ numerator, denominator }: Fraction): string | null {
  if (denominator === 0n) return null
  const negative = numerator < 0n !== denominator < 0n && numerator !== 0n
  const above = numerator < 0n ? -numerator : numerator
  const below = denominator < 0n ? -denominator : denominator
  const whole = above / below
  const rest = ((above % below) * 10n ** BigInt(decimals)) / below
  const tail = rest.toString().padStart(decimals, '0').replace(/0+$/, '')
  const sign = negative && (whole !== 0n || tail !== '') ? '-' : ''
  return `${sign}${whole}${tail === '' ? '' : `.${tail}`}`
}
