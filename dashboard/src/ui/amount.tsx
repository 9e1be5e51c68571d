import { decimalsOf, formatExact, formatRounded, type Token } from '../format/amount.ts'
import classes from './amount.module.css'

/** An amount of a token: rounded for the eye, exact in its title, unit always there. `value` is in base units. */
export function Amount({
  value,
  token,
  digits = 2,
}: {
  value: string | bigint
  token: Token
  digits?: number
}) {
  const exact = BigInt(value)
  const decimals = decimalsOf[token]
  return (
    <span className={classes.amount} data-raw={`${exact}`} title={`${formatExact(exact, decimals)} ${token}`}>
      {formatRounded(exact, decimals, digits)} <span className={classes.unit}>{token}</span>
    </span>
  )
}
