import { type FormEvent, useState } from 'react'
import { useConfig } from '../config/config-context.ts'
import type { RuntimeConfig } from '../config/runtime-config.ts'
import { formatCount } from '../format/amount.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { Facts } from '../ui/facts.tsx'
import row from '../ui/field-row.module.css'
import { TextField } from '../ui/text-field.tsx'
import { getChain } from '../wallet/wallet.ts'
import type { BoundAction } from './actions/index.ts'
import { tryCalls } from './chain-try.ts'
import type { Hex } from './contracts.ts'
import { explainError } from './explain-error.ts'
import { type Entered, valuesOf } from './fields/field.ts'
import { readAddress } from './fields/readers.ts'
import type { Plan } from './plan.ts'
import { StepBytes, StepWords } from './step-words.tsx'
import classes from './transaction-steps.module.css'

interface Planned {
  readonly plan: Plan | null
  /** What the trial gave, or why there is nothing to sign. */
  readonly sentence: string
}

async function tried(config: RuntimeConfig, { account, step }: Plan): Promise<string> {
  const { flow } = signingTexts()
  if (step.kind === 'sign') return ''
  try {
    const { gas } = await tryCalls(getChain(config), account, [step])
    return flow.tried(formatCount(gas))
  } catch (error) {
    return flow.failsNow(explainError(error).sentence)
  }
}

/** The plan for an account that nobody here can sign for. */
async function planFor(
  config: RuntimeConfig,
  action: BoundAction,
  entered: Entered,
  account: Hex,
): Promise<Planned> {
  const values = valuesOf(action.fields, entered)
  if (values === null) return { plan: null, sentence: signingTexts().failures.formWrong }
  try {
    const result = await action.plan({ config, chain: getChain(config), account, signatures: {} }, values)
    if (result.ok && 'plan' in result)
      return { plan: result.plan, sentence: await tried(config, result.plan) }
    const reason = result.ok ? null : result.reason
    return { plan: null, sentence: reason && 'sentence' in reason ? reason.sentence : '' }
  } catch (error) {
    return { plan: null, sentence: explainError(error).sentence }
  }
}

/** The calls of an action for a wallet that is not in this browser: nothing is connected, nothing is signed here. */
export function WithoutWallet({ action, entered }: { action: BoundAction; entered: Entered }) {
  const config = useConfig()
  const { flow } = signingTexts()
  const [address, setAddress] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [planned, setPlanned] = useState<Planned | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const read = readAddress(address)
    setProblem(read.ok ? null : read.problem)
    if (read.ok) setPlanned(await planFor(config, action, entered, read.value))
  }
  const plan = planned?.plan
  return (
    <details className={classes.details} data-testid="without-wallet">
      <summary>{flow.without}</summary>
      <p className={classes.hint}>{flow.withoutWhy}</p>
      <form className={row.row} onSubmit={(event) => void submit(event)}>
        <TextField label={flow.account} value={address} onChange={setAddress} problem={problem} />
        <button type="submit" className={row.button}>
          {flow.show}
        </button>
      </form>
      {planned ? <p role="status">{planned.sentence}</p> : null}
      {plan ? (
        <>
          <StepWords step={plan.step} />
          <Facts rows={plan.facts} />
          <StepBytes step={plan.step} account={plan.account} />
          {plan.later.map((step) => (
            <section key={step.title} aria-label={step.title}>
              <h3>{flow.afterwards(step.title)}</h3>
              <StepWords step={step} />
              <StepBytes step={step} account={plan.account} />
            </section>
          ))}
        </>
      ) : null}
    </details>
  )
}
