import { Button } from '@mantine/core'
import { useConfig } from '../config/config-context.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { Select } from '../ui/select.tsx'
import { encodeChosen } from './actions/governance/propose.ts'
import {
  type ChosenCall,
  isTimelockCall,
  readChosen,
  timelockCallNames,
  timelockCalls,
  writeChosen,
} from './actions/governance/timelock-calls.ts'
import { nameOf } from './describe-call.ts'
import { FieldInput } from './field-input.tsx'
import { problemsOf, startOf } from './fields/field.ts'
import classes from './proposal-actions-field.module.css'
import { sayInnerCall } from './words/inner-actions.ts'

/** The call in words, made back from the bytes it has become; nothing while something is missing. */
function InWords({ chosen }: { chosen: ChosenCall }) {
  const config = useConfig()
  if (Object.keys(problemsOf(timelockCalls[chosen.name].fields(), chosen.entered)).length > 0) return null
  const { to, data } = encodeChosen({ config }, chosen)
  const said = sayInnerCall(to, 0n, data, (address) => nameOf(config, address))
  if (said === null) return null
  return (
    <p className={classes.words} data-testid="action-words">
      <bdi>{said[0]}</bdi>
      <code>{said[1]}</code>
    </p>
  )
}

interface ChosenProps {
  readonly chosen: ChosenCall
  readonly number: number
  /** Whether somebody has tried to go on, so that problems are named. */
  readonly tried: boolean
  readonly onChange: (chosen: ChosenCall) => void
  readonly onRemove: () => void
}

function Chosen({ chosen, number, tried, onChange, onRemove }: ChosenProps) {
  const { forms, calls, says } = signingTexts().governance
  const fields = timelockCalls[chosen.name].fields()
  const problems = tried ? problemsOf(fields, chosen.entered) : {}
  return (
    <fieldset className={classes.action} data-testid="proposal-action">
      <legend>
        {says.action(`${number}`)}: {calls.timelock[chosen.name]}
      </legend>
      <div className={classes.fields}>
        {Object.entries(fields).map(([name, field]) => (
          <div key={name} className={field.half ? undefined : classes.whole} data-field={name}>
            <FieldInput
              field={field}
              value={chosen.entered[name] ?? ''}
              problem={problems[name] ?? null}
              onChange={(value) => onChange({ ...chosen, entered: { ...chosen.entered, [name]: value } })}
            />
          </div>
        ))}
      </div>
      <InWords chosen={chosen} />
      <Button variant="subtle" size="compact-sm" onClick={onRemove}>
        {forms.removeAction(`${number}`)}
      </Button>
    </fieldset>
  )
}

interface ProposalActionsFieldProps {
  readonly label: string
  readonly value: string
  readonly problem: string | null
  readonly onChange: (value: string) => void
}

/** Builds a proposal's actions one by one, each shown in words as soon as it is complete. */
export function ProposalActionsField({ label, value, problem, onChange }: ProposalActionsFieldProps) {
  const { forms, calls } = signingTexts().governance
  const chosen = readChosen(value)
  const put = (next: readonly ChosenCall[]) => onChange(writeChosen(next))
  const add = (name: string) => {
    if (isTimelockCall(name)) put([...chosen, { name, entered: startOf(timelockCalls[name].fields()) }])
  }
  return (
    <section aria-label={label} className={classes.actions}>
      {chosen.map((one, index) => (
        <Chosen
          // biome-ignore lint/suspicious/noArrayIndexKey: actions have an order and nothing else of their own
          key={index}
          chosen={one}
          number={index + 1}
          tried={problem !== null}
          onChange={(changed) => put(chosen.map((other, at) => (at === index ? changed : other)))}
          onRemove={() => put(chosen.filter((_, at) => at !== index))}
        />
      ))}
      <Select
        label={chosen.length === 0 ? label : forms.addAction}
        value=""
        onChange={add}
        options={[
          ['', signingTexts().forms.choose],
          ...timelockCallNames.map((name) => [name, calls.timelock[name]] as const),
        ]}
        problem={problem}
      />
    </section>
  )
}
