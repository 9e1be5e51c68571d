import { Link, useParams } from '@tanstack/react-router'
import { EventList } from '../features/events/event-list.tsx'
import { shortHex } from '../format/text.ts'
import { texts } from '../language/text.ts'
import { Hash } from '../ui/hash.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** What the indexed contracts told in one transaction. */
export function TransactionPage() {
  const { hash } = useParams({ from: '/transactions/$hash' })
  const words = texts().events
  return (
    <>
      <PageHead
        title={`${words.transaction} ${shortHex(hash)}`}
        lead={
          <>
            {words.transactionLead} <Hash value={hash} label={hash} what={texts().ui.hash} />{' '}
            <Link to="/receipts/$hash" params={{ hash }}>
              {texts().receipts.title}
            </Link>
          </>
        }
      />
      <EventList key={hash} of={{ transaction: hash }} none={words.noTransaction} />
    </>
  )
}
