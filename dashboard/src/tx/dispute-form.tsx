import { Button } from '@mantine/core'
import { useState } from 'react'
import { signingTexts } from '../language/signing-texts.ts'
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
  const words = signingTexts().forms
  const reason = readText(statement, words.aReason)
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
      <p className={classes.lead}>{words.disputeLead}</p>
      <TextField
        label={words.share}
        value={share}
        onChange={setShare}
        problem={tried && !claimed.ok ? claimed.problem : null}
        inputMode="decimal"
        hint={words.shareHint}
      />
      <TextField
        label={words.happened}
        value={statement}
        onChange={setStatement}
        problem={tried && !reason.ok ? reason.problem : null}
        hint={words.happenedHint}
        multiline
      />
      <div className={classes.buttons}>
        <Button type="submit">{words.review}</Button>
      </div>
    </form>
  )
}
