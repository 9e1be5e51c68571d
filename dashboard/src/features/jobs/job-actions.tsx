import { texts } from '../../language/text.ts'
import { ActionButton } from '../actions/action-button.tsx'
import type { JobDetail } from './jobs-query.ts'

/** What can be done with an open job, and by whom; nothing with a closed one. */
export function JobActions({ job }: { job: JobDetail }) {
  const words = texts().marketActions.jobs
  if (job.status !== 'OPEN') return null
  const client = { who: [job.client], whoSays: words.onlyClient, variant: 'default' } as const
  const { id: jobId, budget, positions, metadataURI } = job
  return (
    <>
      <ActionButton {...client} intent={{ kind: 'close-job', jobId }}>
        {words.close}
      </ActionButton>
      <ActionButton {...client} intent={{ kind: 'update-job', jobId, budget, positions, metadataURI }}>
        {words.update}
      </ActionButton>
      <ActionButton
        {...client}
        intent={{ kind: 'offer-engagement', jobId, bid: null }}
        whyNot={job.committed < positions ? null : words.noPosition}
      >
        {words.offer}
      </ActionButton>
      <ActionButton intent={{ kind: 'submit-bid', jobId }}>{words.bid}</ActionButton>
    </>
  )
}
