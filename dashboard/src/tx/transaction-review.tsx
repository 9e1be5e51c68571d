import { Button } from '@mantine/core'
import { useConfig } from '../config/config-context.ts'
import { formatCount, formatExact } from '../format/amount.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { Facts } from '../ui/facts.tsx'
import { Hash } from '../ui/hash.tsx'
import { KeepsakeFile } from './keepsake-file.tsx'
import type { Cost, TxState } from './machine.ts'
import { callsOf, type Plan } from './plan.ts'
import { StepBytes, StepWords } from './step-words.tsx'
import classes from './transaction-steps.module.css'

/** Decimals of the chain's own coin, and of the gwei in which gas is priced. */
const coinDecimals = 18
const gweiDecimals = 9
const coin = 'ETH'

/** What a call costs at most, in the coin, in gas, and at what price. */
function costText({ gas, feePerGas }: Cost): string {
  const { flow } = signingTexts()
  if (feePerGas === null) return flow.gasOnly(formatCount(gas))
  return flow.feeOf(
    `${formatExact(gas * feePerGas, coinDecimals)} ${coin}`,
    formatCount(gas),
    formatExact(feePerGas, gweiDecimals),
  )
}

/** What one signature does: a call, or all of them together. */
function Together({ plan }: { plan: Plan }) {
  const { flow } = signingTexts()
  if (!plan.together) return <StepWords step={plan.step} />
  const calls = callsOf(plan)
  return (
    <>
      <p className={classes.note}>{flow.together(formatCount(calls.length))}</p>
      {calls.map((call, index) => (
        <section key={call.data} aria-label={call.title}>
          <h3>
            {flow.callNumber(formatCount(index + 1))}: {call.title}
          </h3>
          <StepWords step={call} />
        </section>
      ))}
    </>
  )
}

/** Everything one should read before signing, made from the bytes that will be signed and from the chain as it is now. */
export function Review({
  state: { plan, cost, changed },
  onConfirm,
  onEdit,
}: {
  state: Extract<TxState, { phase: 'review' }>
  onConfirm: () => void
  onEdit: (() => void) | null
}) {
  const config = useConfig()
  const { facts: words, flow, says, steps } = signingTexts()
  const shown = plan.together ? callsOf(plan) : [plan.step]
  return (
    <>
      {changed ? (
        <p role="alert" className={classes.note} data-testid="tx-changed">
          {flow.changed}
        </p>
      ) : null}
      <Together plan={plan} />
      <Facts
        rows={[
          ...plan.facts,
          [
            words.signAs,
            <Hash key="account" value={plan.account} label={plan.account} what={words.yourAddress} />,
          ],
          [says.signatureChain, `${config.chainName} (${plan.chainId})`],
          ...(cost === null ? [] : [[flow.fee, costText(cost)] as const]),
        ]}
      />
      {plan.byContract ? <p className={classes.hint}>{flow.contractAccount}</p> : null}
      {plan.keepsake ? <KeepsakeFile keepsake={plan.keepsake} /> : null}
      <details className={classes.details}>
        <summary>{flow.bytes}</summary>
        {shown.map((step) => (
          <StepBytes key={step.title} step={step} account={plan.account} />
        ))}
      </details>
      <div className={classes.buttons}>
        {onEdit ? (
          <Button variant="default" onClick={onEdit}>
            {steps.change}
          </Button>
        ) : null}
        <Button onClick={onConfirm} data-testid="tx-confirm">
          {plan.step.kind === 'approve' && !plan.together ? steps.signApproval : steps.sign}
        </Button>
      </div>
    </>
  )
}
