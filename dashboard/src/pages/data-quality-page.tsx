import { useQuery } from '@apollo/client/react'
import { useEffect } from 'react'
import { useLedger } from '../api/ledger-provider.tsx'
import { qualityQuery } from '../features/quality/quality-query.ts'
import { QualityReport } from '../features/quality/quality-report.tsx'
import { useAsOf } from '../features/time-machine/use-as-of.ts'
import { texts } from '../language/text.ts'
import { AnswerView } from '../ui/answer-view.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'

/** Each check that the server makes of its own data after every sync, with what it found. */
export function DataQualityPage() {
  const words = texts().quality
  const { newest } = useLedger()
  const { isPast } = useAsOf()
  const { data, error, refetch } = useQuery(qualityQuery)
  const number = newest?.number
  // Null before the first answer; a server that has not checked anything yet has reported on no block.
  const reported = data === undefined ? null : (data.quality?.block.number ?? -1)
  // The report follows the newest block, whatever moment the page shows.
  useEffect(() => {
    if (number !== undefined && reported !== null && reported < number) void refetch().catch(() => undefined)
  }, [number, reported, refetch])
  const answer = {
    data,
    outdated: false,
    block: data?.quality?.block ?? null,
    problem: error?.message ?? null,
    retry: () => void refetch().catch(() => undefined),
  }
  return (
    <>
      <PageHead title={words.title} lead={isPast ? `${words.lead} ${words.onlyNow}` : words.lead} />
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={14} />}>
        {({ quality }) => (quality ? <QualityReport report={quality} /> : <p>{words.notYet}</p>)}
      </AnswerView>
    </>
  )
}
