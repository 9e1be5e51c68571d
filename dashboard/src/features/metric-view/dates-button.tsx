import type { FormEvent } from 'react'
import { useLedger } from '../../api/ledger-provider.tsx'
import { useBlockQuery } from '../../api/use-block-query.ts'
import { tameText } from '../../format/text.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import { writeMoment } from '../../time/chart-window.ts'
import { Unfolding } from '../../ui/unfolding.tsx'
import classes from './range-bar.module.css'
import { recentProposalsQuery } from './since-query.ts'
import { useChartRange } from './use-chart-range.ts'

function DatesForm({ close }: { close: () => void }) {
  const { search, change } = useChartRange()
  const { block } = useLedger()
  const answer = useBlockQuery(recentProposalsQuery, {})
  const words = chartTexts().range
  const today = writeMoment((block?.timestamp ?? 0) - ((block?.timestamp ?? 0) % 86_400))
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '') || undefined
    const since = text('since')
    change(
      since === undefined
        ? { from: text('from'), to: text('to'), since: undefined, range: undefined }
        : { since, from: undefined, to: text('to'), range: undefined },
    )
    close()
  }
  return (
    <form className={classes.dates} onSubmit={apply}>
      <label>
        <span>{words.from}</span>
        <input type="date" name="from" max={today} defaultValue={search.from?.slice(0, 10)} />
      </label>
      <label>
        <span>{words.to}</span>
        <input type="date" name="to" max={today} defaultValue={search.to?.slice(0, 10)} />
      </label>
      <label>
        <span>{words.sinceLabel}</span>
        <select name="since" key={answer.data ? 'all' : 'none'} defaultValue={search.since ?? ''}>
          <option value="">{words.sinceNone}</option>
          {answer.data?.proposals.nodes.map(({ id, title }) => (
            <option key={id} value={id}>
              {words.sinceProposal(id, tameText(title, 60))}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={classes.button}>
        {words.apply}
      </button>
    </form>
  )
}

/** Days from and to, or a proposal to begin at. */
export function DatesButton({ active }: { active: boolean }) {
  const { custom } = chartTexts().range
  return (
    <Unfolding
      button={{ className: classes.button, face: custom, pressed: active }}
      card={{ label: custom, width: 280, position: 'bottom-end' }}
    >
      {(close) => <DatesForm close={close} />}
    </Unfolding>
  )
}
