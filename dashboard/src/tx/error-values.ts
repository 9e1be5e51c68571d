import { formatToken } from '../format/amount.ts'
import { formatBps } from '../format/ratio.ts'
import { formatDateTime } from '../format/time.ts'
import type { ErrorValues } from '../language/en/errors.ts'

/** How the values that errors carry are written. */
export const errorValues: ErrorValues = {
  usdc: (value) => formatToken(BigInt(`${value}`), 'USDC'),
  btrst: (value) => formatToken(BigInt(`${value}`), 'BTRST'),
  bps: (value) => formatBps(BigInt(`${value}`)),
  at: (value) => formatDateTime(Number(value)),
}
