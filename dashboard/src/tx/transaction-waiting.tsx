import { Loader } from '@mantine/core'
import { formatCount } from '../format/amount.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { texts } from '../language/text.ts'
import { Facts } from '../ui/facts.tsx'
import { Hash } from '../ui/hash.tsx'
import type { Phase, TxState } from './machine.ts'
import classes from './transaction-steps.module.css'

/** What is waited for in a phase; null when it is the reader's turn, or all is over. */
export function waitingFor(phase: Phase): string | null {
  const { review: _theirs, ...phases } = signingTexts().phases
  return phase in phases ? phases[phase as keyof typeof phases] : null
}

/** Everything that is known of a transaction on its way. */
function PendingNotes({ state }: { state: Extract<TxState, { phase: 'pending' }> }) {
  const { facts, flow, steps } = signingTexts()
  const unseen = state.awaitsSigners ? flow.awaitsSigners : flow.unseen
  const notes = [
    ...(state.reorged ? [['reorged', flow.reorged] as const] : []),
    ...(state.replaced ? [['replaced', steps.replaced] as const] : []),
    ...(state.unseen ? [['unseen', unseen] as const] : []),
    ...(state.stuck && !state.awaitsSigners ? [['stuck', steps.stuck] as const] : []),
  ]
  return (
    <>
      {notes.map(([name, note]) => (
        <p key={name} className={classes.hint} data-note={name}>
          {note}
        </p>
      ))}
      <p className={classes.hint}>
        {state.sent.hash ? (
          <>
            {facts.transaction} <Hash value={state.sent.hash} what={texts().ui.transaction} />.{' '}
          </>
        ) : null}
        {steps.mayClose}
      </p>
    </>
  )
}

/** What the chain itself says, while the index does not say it yet. */
function IndexNotes({ state }: { state: Extract<TxState, { phase: 'indexing' }> }) {
  const { facts, flow, steps } = signingTexts()
  const last = state.made.at(-1)
  if (!last) return null
  const { note } = state
  return (
    <>
      <p className={classes.hint}>
        {facts.block} {formatCount(last.block)}.
      </p>
      {note ? (
        <p className={classes.hint} data-note={note.kind}>
          {note.kind === 'slow' ? steps.slow : flow.halted(note.message ?? flow.apiSilent)}
        </p>
      ) : null}
      {note?.kind === 'halted' ? (
        <>
          <p data-note="on-chain">{flow.onChain(formatCount(last.block))}</p>
          <Facts
            rows={[
              [flow.blockHash, <Hash key="block" value={last.blockHash} what={flow.blockHash} />],
              [facts.transaction, <Hash key="hash" value={last.hash} what={texts().ui.transaction} />],
            ]}
          />
        </>
      ) : null}
    </>
  )
}

/** The page waits, for the chain, the wallet or the index. */
export function Waiting({ state }: { state: TxState }) {
  return (
    <div className={classes.waiting}>
      <Loader size="sm" aria-hidden="true" />
      <div>
        <p>{waitingFor(state.phase)}</p>
        {state.phase === 'pending' ? <PendingNotes state={state} /> : null}
        {state.phase === 'indexing' ? <IndexNotes state={state} /> : null}
      </div>
    </div>
  )
}
