import { type FormEvent, useState } from 'react'
import { useConfig } from '../../config/config-context.ts'
import { texts } from '../../language/text.ts'
import { CopyText } from '../../ui/copy-text.tsx'
import row from '../../ui/field-row.module.css'
import { TextField } from '../../ui/text-field.tsx'
import type { WholeProof } from './check.ts'
import classes from './proof-drawer.module.css'
import type { ProofLink } from './proof-link.ts'
import { askLine, verifyLine } from './repeat.ts'

function urlOf(text: string): URL | undefined {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined
}

/** Without the slash at its end, and without /graphql, which the lines add. */
const baseOf = (url: URL): string => url.href.replace(/\/+$/, '').replace(/\/graphql$/, '')

/**
 * Another endpoint that the reader trusts more. The content security policy lets the page reach its own server and its node alone, and stays
 * so; for any other this gives the lines that do the same check in a terminal.
 */
export function OtherEndpoint({ link, proof }: { link: ProofLink; proof: WholeProof }) {
  const words = texts().proof
  const config = useConfig()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<URL | undefined>()
  const [problem, setProblem] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const url = urlOf(text)
    setAsked(url)
    setProblem(url ? null : words.noAddress)
  }
  const own = window.location.origin
  const allowed = [own, ...(config.rpcUrl === null ? [] : [new URL(config.rpcUrl, own).origin])]
  return (
    <>
      <form className={row.row} onSubmit={submit}>
        <TextField label={words.endpoint} value={text} onChange={setText} problem={problem} />
        <button type="submit" className={row.button}>
          {words.ask}
        </button>
      </form>
      {asked ? (
        <div className={classes.part} role="status" data-testid="other-endpoint">
          <p>{asked.origin === own ? words.sameApi : words.refused([...new Set(allowed)].join(', '))}</p>
          <p>{words.ifApi(link.resultHash)}</p>
          <CopyText text={askLine(baseOf(asked), proof)} what={words.line} />
          <p>{words.ifNode}</p>
          <CopyText text={verifyLine(own, link, asked.href)} what={words.line} />
        </div>
      ) : null}
    </>
  )
}
