import { useBlockQuery } from '../../api/use-block-query.ts'
import { texts } from '../../language/text.ts'
import { Panel } from '../../ui/panel.tsx'
import { eventsQuery } from '../events/events-query.ts'

const yearOf = (timestamp: number): number => new Date(timestamp * 1000).getUTCFullYear()

/** The years from the first event of an address to the block that is shown, newest first. */
const yearsFrom = (first: number, last: number): number[] =>
  Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(last) - index)

/** What an address paid and received in a year, as a file; nothing for one that has done nothing. */
export function YearlyStatement({ address }: { address: string }) {
  const { data, block } = useBlockQuery(eventsQuery, {
    of: { address },
    first: 1,
    after: null,
    newestFirst: false,
  })
  const first = data?.events.nodes[0]?.timestamp
  if (first === undefined || block === null) return null
  const words = texts().receipts.statement
  return (
    <Panel title={words.title}>
      <p>{words.lead}</p>
      <ul>
        {yearsFrom(first, block.timestamp).map((year) => (
          <li key={year}>
            <a
              href={`/api/v1/statements/${address}/${year}.csv?asOf=${block.hash}`}
              download
              data-testid="yearly-statement"
            >
              {words.file(`${year}`)}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
