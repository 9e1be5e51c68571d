import { useCallback, useState } from 'react'
import { useLedger } from '../../api/ledger-provider.tsx'
import { formatCount } from '../../format/amount.ts'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { Dropdown } from '../../ui/dropdown.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Hash } from '../../ui/hash.tsx'
import { useNow } from '../../ui/use-now.ts'
import classes from './freshness.module.css'
import { freshnessOf } from './freshness.ts'

const orUnknown = (value: number | null | undefined): string =>
  value === null || value === undefined ? texts().freshness.facts.unknown : formatCount(value)

/** "● Live · indexed to block N · x s ago", and on click where that comes from. */
export function FreshnessBadge() {
  const { status, serverSilent } = useLedger()
  const now = useNow()
  const words = texts().freshness
  const { tone, word, indexed, detail } = freshnessOf({ status, serverSilent, now })
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const badge = (
    <button
      type="button"
      aria-expanded={open}
      onClick={() => setOpen(!open)}
      className={classes.badge}
      data-tone={tone}
      data-testid="freshness-badge"
    >
      <span className={classes.dot} aria-hidden="true" />
      <span className={classes.word}>{word}</span>
      {indexed ? (
        <span className={classes.indexed}>
          <span className={classes.extra}>{words.indexedTo} </span>
          {indexed}
        </span>
      ) : null}
      {detail ? <span className={classes.detail}>{detail}</span> : null}
    </button>
  )
  return (
    <Dropdown open={open} onClose={close} target={badge} label={words.about}>
      <FreshnessFacts />
    </Dropdown>
  )
}

/** A component of its own, so that nothing is written before somebody asks. */
function FreshnessFacts() {
  const { status } = useLedger()
  const words = texts().freshness
  return (
    <Facts
      rows={[
        [
          words.facts.ledger,
          status?.ledger ? (
            <Hash key="hash" value={status.ledger.hash} label={formatCount(status.ledger.number)} />
          ) : (
            words.facts.none
          ),
        ],
        [words.facts.time, status?.ledger ? formatDateTime(status.ledger.timestamp) : words.facts.unknown],
        [words.facts.subgraphHead, orUnknown(status?.subgraphHead)],
        [words.facts.chainHead, orUnknown(status?.chainHead)],
        [words.facts.events, orUnknown(status?.events)],
        [
          words.facts.deployment,
          status?.deployment ? <Hash key="deployment" value={status.deployment} /> : words.facts.unknown,
        ],
      ]}
    />
  )
}
