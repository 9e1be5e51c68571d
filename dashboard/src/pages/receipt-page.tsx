import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useBlockQuery } from '../api/use-block-query.ts'
import { useConfig } from '../config/config-context.ts'
import type { Hex } from '../config/runtime-config.ts'
import { ArgumentValue } from '../features/events/argument-value.tsx'
import { type EventRow, eventsQuery } from '../features/events/events-query.ts'
import { blockLine, eventsLine, recordLine } from '../features/receipts/check-lines.ts'
import { entitiesOf } from '../features/receipts/receipt-entities.ts'
import { receiptBlockQuery } from '../features/receipts/receipt-query.ts'
import { formatCount } from '../format/amount.ts'
import { shortHex } from '../format/text.ts'
import { formatDateTime } from '../format/time.ts'
import { texts } from '../language/text.ts'
import { AnswerView } from '../ui/answer-view.tsx'
import { CopyText } from '../ui/copy-text.tsx'
import { Facts } from '../ui/facts.tsx'
import { Hash } from '../ui/hash.tsx'
import { whileWaiting } from '../ui/hold-back.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { Stack } from '../ui/stack.tsx'

const ReceiptCall = lazy(async () => ({
  default: (await import('../tx/receipt-call.tsx')).ReceiptCall,
}))

const form = /^0x[0-9a-fA-F]{64}$/
/** Most events that one sheet shows. */
const shownEvents = 100

function Event({ event }: { event: EventRow }) {
  const words = texts().receipts
  return (
    <Panel title={event.name}>
      <p>{event.description}</p>
      <Facts
        wide
        rows={[
          ...event.arguments.map(
            (argument) => [argument.name, <ArgumentValue key={argument.name} argument={argument} />] as const,
          ),
          [words.sentTo, words.emittedBy(event.contractName ?? event.contract, formatCount(event.logIndex))],
        ]}
      />
    </Panel>
  )
}

/** Where the transaction stands in the chain. */
function Place({ hash, event, blockHash }: { hash: string; event: EventRow; blockHash: string | null }) {
  const words = texts().receipts
  const config = useConfig()
  return (
    <Panel title={words.where}>
      <Facts
        wide
        rows={[
          [words.transaction, <Hash key="hash" value={hash} label={hash} what={texts().ui.transaction} />],
          [
            words.block,
            <span key="block" data-raw={event.blockNumber}>
              {formatCount(event.blockNumber)}
            </span>,
          ],
          [
            words.blockHash,
            <Hash key="block hash" value={blockHash} label={blockHash ?? '…'} what={texts().ui.hash} />,
          ],
          [
            words.time,
            <time key="time" dateTime={new Date(event.timestamp * 1000).toISOString()}>
              {formatDateTime(event.timestamp)}
            </time>,
          ],
          [words.chain, `${config.chainName} (${config.chainId})`],
        ]}
      />
    </Panel>
  )
}

function About({ events }: { events: readonly EventRow[] }) {
  const words = texts().receipts
  const entities = entitiesOf(events)
  if (entities.length === 0) return null
  return (
    <Panel title={words.about}>
      <ul>
        {entities.map(({ argument, id, page }) => (
          <li key={page + id}>
            <Link to={page} params={{ id }}>
              {words.entity[argument](id)}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** How anybody finds the same without this page. */
function Check({
  hash,
  events,
  blockHash,
}: {
  hash: string
  events: readonly EventRow[]
  blockHash: string
}) {
  const words = texts().receipts
  const { rpcUrl } = useConfig()
  const kinds = [...new Set(events.map(({ name }) => name))]
  return (
    <Panel title={words.check}>
      <p>{words.checkWhy}</p>
      <CopyText text={recordLine(rpcUrl, hash)} what={words.checkWhy} testId="receipt-check" />
      <p>{words.checkBlock}</p>
      <CopyText text={blockLine(rpcUrl, blockHash)} what={words.checkBlock} />
      <p>{words.checkEvents}</p>
      {kinds.map((kind) => (
        <CopyText key={kind} text={eventsLine(window.location.origin, kind, hash, blockHash)} what={kind} />
      ))}
    </Panel>
  )
}

function Sheet({ hash, events, total }: { hash: string; events: readonly EventRow[]; total: number }) {
  const words = texts().receipts
  const [first] = events
  const block = useQuery(receiptBlockQuery, {
    variables: { asOfBlock: first?.blockNumber ?? null },
    skip: first === undefined,
  })
  if (first === undefined) return <p data-testid="receipt-nothing">{words.nothing}</p>
  // The sheet comes whole, so that nothing on it moves.
  if (block.loading) return <RowsSkeleton rows={12} />
  const blockHash = block.data?.block.hash ?? null
  return (
    <div data-testid="receipt">
      <Stack>
        <Place hash={hash} event={first} blockHash={blockHash} />
        <About events={events} />
        <Suspense
          fallback={
            <div {...whileWaiting} aria-busy>
              <RowsSkeleton rows={4} />
            </div>
          }
        >
          <ReceiptCall hash={hash as Hex} />
        </Suspense>
        <h2>{words.events}</h2>
        {total > events.length ? <p>{words.more(formatCount(events.length), formatCount(total))}</p> : null}
        {events.map((event) => (
          <Event key={event.logIndex} event={event} />
        ))}
        {blockHash ? <Check hash={hash} events={events} blockHash={blockHash} /> : null}
      </Stack>
    </div>
  )
}

function Receipt({ hash }: { hash: string }) {
  const answer = useBlockQuery(eventsQuery, {
    of: { transaction: hash },
    first: shownEvents,
    after: null,
    newestFirst: false,
  })
  return (
    <AnswerView answer={answer} skeleton={<RowsSkeleton rows={12} />}>
      {({ events: { nodes, totalCount } }) => <Sheet hash={hash} events={nodes} total={totalCount} />}
    </AnswerView>
  )
}

/** A sheet to print or keep: what one transaction did, and how to check it. */
export function ReceiptPage() {
  const { hash } = useParams({ from: '/receipts/$hash' })
  const words = texts().receipts
  const right = form.test(hash)
  return (
    <>
      <PageHead
        title={`${words.title} ${shortHex(hash)}`}
        lead={right ? words.lead : words.noHash}
        actions={
          <Button variant="default" onClick={() => window.print()} data-print="no">
            {words.print}
          </Button>
        }
      />
      {right ? <Receipt key={hash} hash={hash.toLowerCase()} /> : null}
    </>
  )
}
