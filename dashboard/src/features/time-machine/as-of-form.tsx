import { useQuery } from '@apollo/client/react'
import { type FormEvent, useId, useState } from 'react'
import { graphql } from '../../api/graphql.ts'
import { useLedger } from '../../api/ledger-provider.tsx'
import { formatCount } from '../../format/amount.ts'
import { tameText } from '../../format/text.ts'
import { texts } from '../../language/text.ts'
import field from '../../ui/field.module.css'
import row from '../../ui/field-row.module.css'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type Moment, moments, parseAsOf } from './as-of.ts'
import classes from './as-of-control.module.css'
import { stepBack } from './steps.ts'
import { useAsOf } from './use-as-of.ts'

/** Proposals as of now, also for whoever looks at a moment before some of them. */
const namedProposalsQuery = graphql(`
  query NamedProposals {
    proposals(first: 100) {
      nodes { id title }
    }
  }
`)

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10)

function ByDay({ onDone }: { onDone: () => void }) {
  const words = texts().timeMachine
  const { block, newest } = useLedger()
  const { goTo } = useAsOf()
  const id = useId()
  const shown = block ?? newest
  const [day, setDay] = useState(shown ? dayOf(stepBack(shown.timestamp, 'month')) : '')
  const go = (event: FormEvent) => {
    event.preventDefault()
    const asOf = parseAsOf(day)
    if (asOf) goTo(asOf)
    onDone()
  }
  return (
    <form className={row.row} onSubmit={go}>
      <div className={field.field}>
        <label className={field.label} htmlFor={id}>
          {words.day}
        </label>
        <input
          id={id}
          className={field.control}
          type="date"
          data-testid="as-of-day"
          value={day}
          max={newest ? dayOf(newest.timestamp) : undefined}
          onChange={(event) => setDay(event.target.value)}
          required
        />
      </div>
      <button type="submit" className={row.button}>
        {words.go}
      </button>
    </form>
  )
}

function ByBlock({ onDone }: { onDone: () => void }) {
  const words = texts().timeMachine
  const { newest } = useLedger()
  const { goTo } = useAsOf()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const go = (event: FormEvent) => {
    event.preventDefault()
    const asOf = parseAsOf(text.trim().replaceAll(/[,.\s](?=\d{3}\b)/g, ''))
    if (asOf === undefined) return setProblem(words.noBlock)
    goTo(asOf)
    onDone()
  }
  return (
    <form className={row.row} onSubmit={go}>
      <TextField
        label={words.blockOrHash}
        value={text}
        onChange={setText}
        problem={problem}
        hint={newest ? words.upTo(formatCount(newest.number)) : ''}
      />
      <button type="submit" className={row.button}>
        {words.go}
      </button>
    </form>
  )
}

function ByProposal({ onDone }: { onDone: () => void }) {
  const words = texts().timeMachine
  const { goTo } = useAsOf()
  const { data } = useQuery(namedProposalsQuery)
  const proposals = data?.proposals.nodes ?? []
  const [chosen, setChosen] = useState('')
  const [moment, setMoment] = useState<Moment>('created')
  const id = chosen || proposals[0]?.id
  if (id === undefined) return null
  const go = (event: FormEvent) => {
    event.preventDefault()
    goTo({ kind: 'proposal', id, moment })
    onDone()
  }
  return (
    <form className={classes.part} onSubmit={go}>
      <Select
        label={words.proposal}
        value={id}
        onChange={setChosen}
        options={proposals.map((one) => [one.id, `#${one.id} ${tameText(one.title, 50)}`])}
      />
      <div className={row.row}>
        <Select
          label={words.moment}
          value={moment}
          onChange={(value) => setMoment(moments.find((one) => one === value) ?? 'created')}
          options={moments.map((one) => [one, words.moments[one]])}
        />
        <button type="submit" className={row.button}>
          {words.go}
        </button>
      </div>
    </form>
  )
}

/** The ways to name a moment: a day, a block, an event of a proposal, or now. */
export function AsOfForm({ onDone }: { onDone: () => void }) {
  const words = texts().timeMachine
  const { isPast, goTo } = useAsOf()
  return (
    <>
      <p>{words.explain}</p>
      <ByDay onDone={onDone} />
      <ByBlock onDone={onDone} />
      <ByProposal onDone={onDone} />
      {isPast ? (
        <button
          type="button"
          className={row.button}
          onClick={() => {
            goTo(null)
            onDone()
          }}
        >
          {words.backToNow}
        </button>
      ) : null}
    </>
  )
}
