import { Link } from '@tanstack/react-router'
import { useLedger } from '../../api/ledger-provider.tsx'
import { formatCount } from '../../format/amount.ts'
import { counted } from '../../format/counted.ts'
import { formatDate, formatDateTime, formatDuration } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import { pathOf, tokenOf } from './work-kinds.ts'
import classes from './work-list.module.css'
import type { WorkItem } from './work-query.ts'

/** Below this much time left, a deadline is near. */
const nearSeconds = 2 * 86_400

/** Until when, and how long that is from the block on screen. */
function Deadline({ item }: { item: WorkItem }) {
  const { block } = useLedger()
  const words = texts().work
  if (block === null) return null
  if (item.deadlineBlock !== null) {
    const left = Math.max(0, item.deadlineBlock - block.number)
    return (
      <span>
        {words.blocksLeft(counted(left, texts().governance.blocks), formatCount(item.deadlineBlock))}
      </span>
    )
  }
  if (item.deadline === null) return <span>{words.since(formatDate(item.since))}</span>
  const left = item.deadline - block.timestamp
  return (
    <span data-near={left < nearSeconds || undefined} title={formatDateTime(item.deadline)}>
      {left > 0
        ? words.left(formatDuration(left), formatDateTime(item.deadline))
        : words.overdue(formatDateTime(item.deadline))}
    </span>
  )
}

function Entry({ item }: { item: WorkItem }) {
  const words = texts().work
  const kind = words.kinds[item.kind]
  return (
    <li className={classes.item} data-testid="work-item" data-kind={item.kind}>
      <div className={classes.what}>
        <Link to={pathOf(item)} className={classes.link}>
          {kind.does(item.subject)}
        </Link>
        {item.title === null ? null : (
          <span className={classes.title}>
            <OnChainText text={item.title} fallback="" />
          </span>
        )}
        <span className={classes.why}>{kind.why}</span>
      </div>
      <div className={classes.facts}>
        {item.amount === null ? null : <Amount value={item.amount} token={tokenOf(item.kind)} />}
        {item.count === null ? null : <span data-raw={item.count}>{counted(item.count, words.bids)}</span>}
        <span className={classes.deadline}>
          <Deadline item={item} />
        </span>
      </div>
    </li>
  )
}

/** What waits, the most urgent first; each leads to the page where it is done. */
export function WorkList({ items }: { items: readonly WorkItem[] }) {
  if (items.length === 0) return <p className={classes.empty}>{texts().work.nothing}</p>
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <Entry key={`${item.kind} ${item.subject}`} item={item} />
      ))}
    </ul>
  )
}
