import { decimalsOf, parseAmount } from '../../../format/amount.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import type { Field } from '../../fields/field.ts'
import { btrst } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, read } from '../planning.ts'
import { approvalOfBtrst, btrstFacts, readBtrstMeans } from './btrst-steps.ts'

/** Sets a juror's stake to a figure: what is lacking is approved exactly and taken, what is too much comes back, and zero is to leave. */
export const setStake = defineAction<'set-stake', ReturnType<typeof fields>>({
  title: () => signingTexts().jury.titles.setStake,
  lead: () => signingTexts().jury.forms.stakeLead,
  fields,
  async plan(planning, _intent, { stake }) {
    const { cannot, jury } = signingTexts()
    const [juror, least, means] = await Promise.all([
      read(planning, 'DisputeJury', 'jurorOf', [planning.account]),
      read(planning, 'DisputeJury', 'MIN_STAKE', []),
      readBtrstMeans(planning),
    ])
    const paid = stake - juror.stake
    if (paid === 0n) return notPossible(jury.cannot.sameStake(btrst(stake)))
    if (stake < juror.locked) return notPossible(jury.cannot.stakeLocked(btrst(juror.locked)))
    if (stake !== 0n && stake < least) return notPossible(jury.cannot.stakeTooLow(btrst(least)))
    if (means.balance < paid) return notPossible(cannot.tooPoor(btrst(paid), btrst(means.balance)))
    const call = callOf(planning, jury.titles.setStake, 'DisputeJury', 'setStake', [stake])
    const [first = call, ...rest] = paid > 0n ? [...approvalOfBtrst(planning, paid, means), call] : [call]
    return next(
      planning,
      [first, ...rest],
      [
        [jury.facts.stakeNow, btrst(juror.stake)],
        [jury.facts.locked, btrst(juror.locked)],
        paid > 0n ? [jury.facts.youPay, btrst(paid)] : [jury.facts.youGet, btrst(-paid)],
        ...btrstFacts(means, paid),
      ],
    )
  },
})

function fields() {
  const { forms } = signingTexts().jury
  const stake: Field<bigint> = {
    label: forms.stake,
    hint: forms.stakeHint,
    control: { kind: 'decimal' },
    read: (text) => parseAmount(text, decimalsOf.BTRST),
  }
  return { stake }
}
