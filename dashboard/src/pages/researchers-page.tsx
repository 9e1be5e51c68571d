import { Link } from '@tanstack/react-router'
import { useLedger } from '../api/ledger-provider.tsx'
import { useConfig } from '../config/config-context.ts'
import { readyQueryNames } from '../features/explorer/ready-queries.ts'
import { EventDownloads } from '../features/researchers/event-downloads.tsx'
import { MetricDownloads } from '../features/researchers/metric-downloads.tsx'
import classes from '../features/researchers/researchers.module.css'
import { formatCount } from '../format/amount.ts'
import { texts } from '../language/text.ts'
import { CopyText } from '../ui/copy-text.tsx'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'

const feeds = ['proposals', 'disputes', 'large-fees'] as const

/** Where the data is to be had, under which addresses. */
function Endpoints() {
  const words = texts().researchers
  const { graphqlPath } = useConfig()
  const { origin } = window.location
  return (
    <Facts
      rows={[
        ['GraphQL', <code key="graphql">{`${origin}${graphqlPath}`}</code>],
        [words.subscription, <code key="live">{`${origin.replace(/^http/, 'ws')}${graphqlPath}`}</code>],
        [words.stream, <a key="stream" href="/live">{`${origin}/live`}</a>],
        [words.eventList, <a key="events" href="/api/v1/events">{`${origin}/api/v1/events`}</a>],
        [words.metricList, <a key="metrics" href="/api/v1/metrics">{`${origin}/api/v1/metrics`}</a>],
        [words.qualityReport, <a key="quality" href="/quality">{`${origin}/quality`}</a>],
        [words.forPrograms, <a key="llms" href="/llms.txt">{`${origin}/llms.txt`}</a>],
      ]}
    />
  )
}

function Explore() {
  const words = texts().researchers
  return (
    <>
      <p>
        {words.exploreWhy} <Link to="/graphiql">GraphiQL</Link>. {words.ready}
      </p>
      <ul className={classes.list}>
        {readyQueryNames.map((ready) => (
          <li key={ready}>
            <a href={ready === 'overview' ? '/graphiql' : `/graphiql?ready=${ready}`}>
              {texts().explorer.labels[ready]}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Cite() {
  const words = texts().researchers
  const { block } = useLedger()
  const { chainId } = useConfig()
  const text = block
    ? `Braintrust Analytics, data of chain ${chainId} up to block ${block.number} (${block.hash}). ${window.location.origin}. CC BY 4.0.`
    : ''
  return (
    <>
      <p>{words.citeWhy}</p>
      {block ? (
        <div className={classes.lines}>
          <CopyText text={text} what={words.citation} />
        </div>
      ) : null}
    </>
  )
}

function Verify() {
  const words = texts().researchers
  const { origin } = window.location
  return (
    <>
      <p>{words.verifyWhy}</p>
      <div className={classes.lines}>
        <CopyText text={`npm run verify -- --api ${origin} --all`} what={words.commandLine} />
        <CopyText
          text={`curl -s '${origin}/api/v1/metrics/gsvSeries.csv?granularity=DAY'`}
          what={words.commandLine}
        />
        <CopyText
          text={`duckdb -c "SELECT * FROM '${origin}/api/v1/events/InvoicePaid.parquet'"`}
          what={words.commandLine}
        />
      </div>
    </>
  )
}

/** All that somebody needs who works with the data. */
export function ResearchersPage() {
  const words = texts().researchers
  const { block } = useLedger()
  const pinned: Record<string, string> = block ? { asOf: block.hash } : {}
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div className={classes.sections}>
        <Panel title={words.endpoints}>
          <Endpoints />
        </Panel>
        <Panel title={words.explore}>
          <Explore />
        </Panel>
        <Panel title={words.metricFiles}>
          <p>{block ? words.pinned(formatCount(block.number)) : words.notYet}</p>
          <MetricDownloads pinned={pinned} />
        </Panel>
        <Panel title={words.feeds}>
          <p>{words.feedsWhy}</p>
          <Facts
            rows={feeds.map((feed) => [
              words.feed[feed],
              <span key={feed} className={classes.files}>
                <a href={`/feeds/${feed}.xml`}>Atom</a>
                <a href={`/feeds/${feed}.json`}>JSON</a>
              </span>,
            ])}
          />
        </Panel>
        <Panel title={words.cite}>
          <Cite />
        </Panel>
        <Panel title={words.verify}>
          <Verify />
        </Panel>
        <Panel title={words.licence}>
          <p>
            {words.licenceWhy}{' '}
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="noreferrer">
              CC BY 4.0
            </a>
            .
          </p>
        </Panel>
        <Panel title={words.eventFiles}>
          <EventDownloads pinned={pinned} />
        </Panel>
      </div>
    </>
  )
}
