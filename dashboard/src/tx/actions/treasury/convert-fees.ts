import { decimalsOf, formatRounded, formatToken } from '../../../format/amount.ts'
import { formatBps } from '../../../format/ratio.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { bytes32OfText } from '../../chain-text.ts'
import { addressOf } from '../../contracts.ts'
import { amountField, textField } from '../../fields/common.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, type Planning, read } from '../planning.ts'
import { deadlineField, deadlineIn, leastAfter, slippageField } from './limits.ts'
import { noteProblem, readPriceNote } from './price-note.ts'

/** Has collected fees buy BTRST for the treasury. The caller pays the gas alone, and gets nothing. */
export const convertFees = defineAction<'convert-fees', ReturnType<typeof fields>>({
  title: () => signingTexts().governance.titles.convert,
  lead: () => signingTexts().governance.forms.convertLead,
  fields,
  async plan(planning, _intent, { amount, slippage, minutes, batch }) {
    const { calls, facts } = signingTexts().governance
    const [collected, note, market] = await Promise.all([
      read(planning, 'UsdcTest', 'balanceOf', [addressOf(planning.config, 'FeeConverter')]),
      readPriceNote(planning),
      readMarket(planning, amount),
    ])
    const refusal = refusalOf(amount, collected, market.least) ?? noteProblem(note) ?? belowFloor(market)
    if (refusal !== null) return notPossible(refusal)
    const least = leastAfter(market.quote, slippage)
    const args = [bytes32OfText(batch), amount, least, deadlineIn(minutes, note.now)] as const
    return next(
      planning,
      [callOf(planning, calls.convert, 'FeeConverter', 'convert', args)],
      [
        [facts.collected, formatToken(collected, 'USDC')],
        [facts.quote, formatToken(market.quote, 'BTRST')],
        [facts.slippage, formatBps(slippage)],
        // Rounded: the average moves with every second, and that alone is no reason to review anew.
        [facts.floor, `${formatRounded(market.floor, decimalsOf.BTRST, 2)} BTRST`],
        [facts.boughtFor, facts.treasury],
      ],
    )
  },
})

interface Market {
  /** What the pool gives now, its fee taken. */
  readonly quote: bigint
  /** What the converter insists on, by the average price. */
  readonly floor: bigint
  /** The least amount that can be converted. */
  readonly least: bigint
}

async function readMarket(planning: Planning, amount: bigint): Promise<Market> {
  const [quote, floor, least] = await Promise.all([
    read(planning, 'BtrstPool', 'quote', [true, amount]),
    read(planning, 'FeeConverter', 'floorOf', [amount]),
    read(planning, 'FeeConverter', 'MIN_CONVERSION', []),
  ])
  return { quote, floor, least }
}

function refusalOf(amount: bigint, collected: bigint, least: bigint): string | null {
  const { cannot } = signingTexts().governance
  if (amount < least) return cannot.convertMore(formatToken(least, 'USDC'))
  return amount > collected
    ? cannot.feesTooLow(formatToken(amount, 'USDC'), formatToken(collected, 'USDC'))
    : null
}

function belowFloor({ quote, floor }: Market): string | null {
  if (quote >= floor) return null
  return signingTexts().governance.cannot.belowFloor(formatToken(quote, 'BTRST'), formatToken(floor, 'BTRST'))
}

function fields() {
  const { forms } = signingTexts().governance
  return {
    amount: { ...amountField(forms.amount, 'USDC'), half: true },
    slippage: { ...slippageField(), half: true },
    minutes: { ...deadlineField(), half: true },
    batch: {
      ...textField(forms.batch, forms.aBatch),
      hint: forms.batchHint,
      half: true,
      start: batchOf(new Date()),
    },
  }
}

/** The half-month, as the batches before it are called: "2026-11b". */
function batchOf(day: Date): string {
  return `${day.toISOString().slice(0, 7)}${day.getUTCDate() <= 15 ? 'a' : 'b'}`
}
