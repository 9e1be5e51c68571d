import { Button } from '@mantine/core'
import { useState } from 'react'
import { TextField } from '../ui/text-field.tsx'
import { type Action, jsonDataUri, numberInId } from './action.ts'
import classes from './form.module.css'
import { readShare, readText } from './form-values.ts'

/** Asks what a dispute needs: the share that the talent should get, and why. */
export function DisputeForm({
  invoiceId,
  onSubmit,
}: {
  invoiceId: string
  onSubmit: (action: Action) => void
}) {
  const [share, setShare] = useState('')
  const [statement, setStatement] = useState('')
  const [tried, setTried] = useState(false)
  const claimed = readShare(share)
  const reason = readText(statement, 'what the dispute is about')
  const submit = () => {
    setTried(true)
    if (!claimed.ok || !reason.ok) return
    onSubmit({
      kind: 'open-dispute',
      invoiceId: numberInId(invoiceId),
      claimedTalentBps: claimed.value,
      evidenceURI: jsonDataUri({ statement: reason.value }),
    })
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p className={classes.lead}>
        The other side may accept your figure or name another; jurors choose between the two. A client must
        have the invoice’s amount and fee in escrow: what is lacking is put there first. Talking to each other
        first costs nothing.
      </p>
      <TextField
        label="Share of the amount that the talent should get, %"
        value={share}
        onChange={setShare}
        problem={tried && !claimed.ok ? claimed.problem : null}
        inputMode="decimal"
        hint="0 to 100"
      />
      <TextField
        label="What happened"
        value={statement}
        onChange={setStatement}
        problem={tried && !reason.ok ? reason.problem : null}
        hint="Written to the chain: public, and there for ever"
        multiline
      />
      <div className={classes.buttons}>
        <Button type="submit">Review</Button>
      </div>
    </form>
  )
}
