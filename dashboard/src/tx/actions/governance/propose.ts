import { counted } from '../../../format/counted.ts'
import { formatDuration } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { texts } from '../../../language/text.ts'
import { tryCall } from '../../chain-try.ts'
import { addressOf } from '../../contracts.ts'
import { explainError } from '../../explain-error.ts'
import { longTextField, textField } from '../../fields/common.ts'
import { bad, type Field, good, valuesOf } from '../../fields/field.ts'
import type { Call, Fact } from '../../plan.ts'
import { btrst } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, type Planning, read } from '../planning.ts'
import { type ChosenCall, noChosenCalls, readChosen, timelockCalls } from './timelock-calls.ts'

/** The most actions of one proposal: as many as a voter can take in, and as many as GovernorAlpha allows. */
const maxActions = 10

/** Proposes one or more calls of the timelock, built here and shown in words made from their bytes. */
export const propose = defineAction<'propose', ReturnType<typeof fields>>({
  title: () => signingTexts().governance.titles.propose,
  lead: () => signingTexts().governance.forms.proposeLead,
  fields,
  async plan(planning, _intent, { title, text, actions }) {
    const { cannot, calls: words } = signingTexts().governance
    const { number } = await planning.chain.getBlock()
    const [threshold, power] = await Promise.all([
      read(planning, 'BraintrustGovernor', 'proposalThreshold', []),
      read(planning, 'BraintrustGovernor', 'getVotes', [planning.account, number - 1n]),
    ])
    if (power < threshold) return notPossible(cannot.belowThreshold(btrst(power), btrst(threshold)))
    const calls = actions.map((chosen) => encodeChosen(planning, chosen))
    const args = [
      calls.map(({ to }) => to),
      calls.map(() => 0n),
      calls.map(({ data }) => data),
      `# ${title}\n\n${text}`,
    ] as const
    return next(
      planning,
      [callOf(planning, words.propose, 'BraintrustGovernor', 'propose', args)],
      await factsOf(planning, { calls, power, threshold }),
    )
  },
})

/** The call that was chosen, as bytes; its fields were read before it got here. */
export function encodeChosen({ config }: Pick<Planning, 'config'>, { name, entered }: ChosenCall): Call {
  const call = timelockCalls[name]
  const values = valuesOf(call.fields(), entered)
  if (values === null) throw new Error(signingTexts().failures.formWrong)
  return call.call(config, values)
}

interface Draft {
  readonly calls: readonly Call[]
  readonly power: bigint
  readonly threshold: bigint
}

const blocks = (count: bigint) => counted(Number(count), texts().governance.blocks)

async function factsOf(planning: Planning, { calls, power, threshold }: Draft): Promise<readonly Fact[]> {
  const { facts } = signingTexts().governance
  const [delay, period, wait, tried] = await Promise.all([
    read(planning, 'BraintrustGovernor', 'votingDelay', []),
    read(planning, 'BraintrustGovernor', 'votingPeriod', []),
    read(planning, 'Timelock', 'getMinDelay', []),
    Promise.all(calls.map((call) => tryNow(planning, call))),
  ])
  return [
    [facts.yourPowerNow, btrst(power)],
    [facts.threshold, btrst(threshold)],
    [facts.voteOpens, facts.afterBlocks(blocks(delay))],
    [facts.voteLasts, blocks(period)],
    [facts.thenWaits, formatDuration(Number(wait))],
    ...tried.map((outcome, index) => [facts.triedNow(`${index + 1}`), outcome ?? facts.wouldWork] as const),
  ]
}

/** Why an action would fail if the timelock carried it out at this moment; null when it would not. It may be meant to work only later. */
async function tryNow(planning: Planning, call: Call): Promise<string | null> {
  try {
    await tryCall(planning.chain, addressOf(planning.config, 'Timelock'), call)
    return null
  } catch (error) {
    return signingTexts().governance.facts.wouldFail(explainError(error).sentence)
  }
}

const actionsField = (): Field<readonly ChosenCall[]> => ({
  label: signingTexts().governance.forms.actions,
  control: { kind: 'proposal-actions' },
  start: noChosenCalls,
  read: (text) => {
    const { forms } = signingTexts().governance
    const chosen = readChosen(text)
    if (chosen.length === 0) return bad(forms.noActions)
    if (chosen.length > maxActions) return bad(forms.tooManyActions(maxActions))
    const wrong = chosen.some(({ name, entered }) => valuesOf(timelockCalls[name].fields(), entered) === null)
    return wrong ? bad(forms.actionsWrong) : good(chosen)
  },
})

function fields() {
  const { forms } = signingTexts()
  const words = signingTexts().governance.forms
  return {
    title: textField(forms.title, forms.aTitle),
    text: { ...longTextField(words.text, words.aText), hint: forms.happenedHint },
    actions: actionsField(),
  }
}
