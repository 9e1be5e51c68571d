import { useConfig } from '../config/config-context.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { CopyText } from '../ui/copy-text.tsx'
import { Facts } from '../ui/facts.tsx'
import { Hash } from '../ui/hash.tsx'
import { decodeLine, sendLine, signLine, tryLine, typedDataText } from './command-line.ts'
import type { Hex } from './contracts.ts'
import { describeCall } from './describe-call.ts'
import { describeSignature } from './describe-signature.ts'
import type { Step } from './plan.ts'
import classes from './transaction-steps.module.css'

/** What one step does, in words made from its own bytes, and the contract it is for. */
export function StepWords({ step }: { step: Step }) {
  const config = useConfig()
  const { facts: words } = signingTexts()
  const { sentence, facts } =
    step.kind === 'sign' ? describeSignature(config, step) : describeCall(config, step.to, step.data)
  return (
    <>
      <p className={classes.sentence}>{sentence}</p>
      <Facts
        rows={[
          ...facts,
          [words.contractCalled, <span key="contract">{step.contract}</span>],
          [words.at, <Hash key="address" value={step.to} label={step.to} what={words.contractAddress} />],
        ]}
      />
    </>
  )
}

function Line({ name, text, testId }: { name: string; text: string; testId?: string }) {
  return (
    <>
      <h4>{name}</h4>
      <CopyText text={text} what={name} {...(testId ? { testId } : {})} />
    </>
  )
}

/** The bytes of a step, and the same for a terminal. */
export function StepBytes({ step, account }: { step: Step; account: Hex }) {
  const config = useConfig()
  const { flow } = signingTexts()
  if (step.kind === 'sign')
    return (
      <div className={classes.bytes}>
        <Line name={flow.typedData} text={typedDataText(step)} testId="typed-data" />
        <Line name={flow.signLine} text={signLine(step)} testId="command-sign" />
      </div>
    )
  return (
    <div className={classes.bytes}>
      <p className={classes.hint}>{flow.bytesWhy}</p>
      <Line name={flow.tryLine} text={tryLine(config, account, step)} testId="command-try" />
      <Line name={flow.sendLine} text={sendLine(config, account, step)} testId="command-send" />
      <Line name={flow.decodeLine} text={decodeLine(step)} testId="command-decode" />
      <Line name={flow.callData} text={step.data} testId="call-data" />
    </div>
  )
}
