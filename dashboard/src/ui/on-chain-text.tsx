import { tameText } from '../format/text.ts'
import classes from './on-chain-text.module.css'

/** Text that anyone may have put on-chain: shown as text only, cut, cleaned, and kept from reordering what is around it. */
export function OnChainText({
  text,
  max = 200,
  fallback,
}: {
  text: string | null
  max?: number
  fallback: string
}) {
  const tamed = text === null ? '' : tameText(text, max).trim()
  return tamed === '' ? <span>{fallback}</span> : <bdi className={classes.text}>{tamed}</bdi>
}
