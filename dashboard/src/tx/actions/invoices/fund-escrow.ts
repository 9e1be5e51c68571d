import { zeroHash } from 'viem'
import { decimalsOf, formatExact } from '../../../format/amount.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { amountField, choiceField } from '../../fields/common.ts'
import type { IntentOf } from '../../intent.ts'
import type { Fact } from '../../plan.ts'
import { usdc } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { engagementState, readEngagement } from '../jobs/engagement.ts'
import { callOf, next, notPossible, type Planning, type PlanResult, read } from '../planning.ts'
import type { Means } from '../token-means.ts'
import { type Permit, permitStep, readPermitWay, signedPermit } from './permit.ts'
import { approvalOf, readUsdcMeans, tooPoor } from './usdc-steps.ts'

interface Funding {
  readonly id: bigint
  readonly amount: bigint
  readonly means: Means
  readonly facts: readonly Fact[]
}

/**
 * Puts money into an engagement's escrow. Anybody may. A signature that sends nothing takes the approval's place, where token and account can
 * do that and the payer does not choose otherwise.
 */
export const fundEscrow = defineAction<'fund-escrow', ReturnType<typeof fields>>({
  title: ({ engagementId }) => signingTexts().invoices.titles.fundEscrow(engagementId),
  lead: () => signingTexts().invoices.forms.fundLead,
  fields,
  async plan(planning, { engagementId }, { amount, way }) {
    const id = numberInId(engagementId)
    const states = [engagementState.offered, engagementState.accepted]
    const [{ refusal }, means, balance] = await Promise.all([
      readEngagement(planning, id, states, null),
      readUsdcMeans(planning),
      read(planning, 'InvoiceEscrow', 'escrowBalance', [id]),
    ])
    if (refusal) return refusal
    if (means.balance < amount) return notPossible(tooPoor(amount, means))
    const { facts, invoices } = signingTexts()
    const funding: Funding = {
      id,
      amount,
      means,
      facts: [
        [invoices.facts.escrowNow, usdc(balance)],
        [invoices.facts.escrowThen, usdc(balance + amount)],
        [facts.holdNow, usdc(means.balance)],
        [facts.holdThen, usdc(means.balance - amount)],
        [invoices.facts.whereFrom, invoices.facts.takeOut],
      ],
    }
    return way === 'permit' ? byPermit(planning, funding) : byApproval(planning, funding)
  },
})

/** An exact approval, unless there is enough of one, and then the money. */
function byApproval(planning: Planning, { id, amount, means, facts }: Funding): PlanResult {
  const title = signingTexts().invoices.titles.fundEscrow(`${id}`)
  const funding = callOf(planning, title, 'InvoiceEscrow', 'fundEscrow', [id, amount])
  const [first = funding, ...rest] = [...approvalOf(planning, amount, means), funding]
  return next(planning, [first, ...rest], facts)
}

async function byPermit(planning: Planning, funding: Funding): Promise<PlanResult> {
  const { id, amount, means, facts } = funding
  // What was approved before needs no second permission.
  if (means.allowance >= amount) return byApproval(planning, funding)
  const way = await readPermitWay(planning)
  if (!way.ok) {
    const why: Fact = [signingTexts().invoices.facts.noPermit, way.why]
    return byApproval(planning, { ...funding, facts: [...facts, why] })
  }
  const permit = await signedPermit(planning, amount, way.nonce)
  if (permit !== null) return next(planning, [fundingBy(planning, id, amount, permit)], facts)
  const step = await permitStep(planning, amount, way)
  // Only the signature makes the call whole; it is planned anew with it.
  const later = fundingBy(planning, id, amount, { deadline: 0n, v: 0, r: zeroHash, s: zeroHash })
  return next(planning, [step, later], facts)
}

const fundingBy = (planning: Planning, id: bigint, amount: bigint, { deadline, v, r, s }: Permit) =>
  callOf(
    planning,
    signingTexts().invoices.titles.fundEscrow(`${id}`),
    'InvoiceEscrow',
    'fundEscrowWithPermit',
    [id, amount, deadline, v, r, s],
  )

function fields({ amount }: IntentOf<'fund-escrow'>) {
  const { forms } = signingTexts().invoices
  const start = BigInt(amount)
  return {
    amount: {
      ...amountField(forms.amount, 'USDC'),
      ...(start > 0n ? { start: formatExact(start, decimalsOf.USDC) } : {}),
      hint: forms.toFund,
    },
    way: choiceField<'permit' | 'approval'>(
      forms.way,
      [
        ['permit', forms.permit],
        ['approval', forms.approval],
      ],
      'permit',
    ),
  }
}
