import { signingTexts } from '../../../language/signing-texts.ts'
import { countField, shareField } from '../../fields/common.ts'
import type { Field } from '../../fields/field.ts'
import { readShare } from '../../fields/readers.ts'

/** What bounds a trade: how much less than the quote is still accepted, and until when. */

const wholeBps = 10_000n
const maxSlippageBps = 1000n
const maxMinutes = 1440

export const slippageField = (): Field<number> => {
  const { forms } = signingTexts().governance
  return {
    ...shareField(forms.slippage),
    hint: forms.slippageHint,
    start: '1',
    read: (text) => {
      const share = readShare(text, undefined, maxSlippageBps)
      return share.ok ? share : { ok: false, problem: forms.slippageHint }
    },
  }
}

export const deadlineField = (): Field<number> => ({
  ...countField(signingTexts().governance.forms.minutes, maxMinutes),
  start: '20',
})

/** The least that is accepted, rounded up so that the slippage is never exceeded. */
export const leastAfter = (quote: bigint, slippageBps: number): bigint =>
  (quote * (wholeBps - BigInt(slippageBps)) + wholeBps - 1n) / wholeBps

/** A plan is made again right before it is signed, and must not differ because seconds have passed. */
const step = 300n

/** Unix seconds by the chain's clock, rounded up to the next five minutes. */
export const deadlineIn = (minutes: number, now: bigint): bigint =>
  (now / step + 1n) * step + BigInt(minutes) * 60n
