import { Link } from '@tanstack/react-router'
import { formatCount } from '../../format/amount.ts'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Pill, type PillTone } from '../../ui/pill.tsx'
import type { QualityCheck, QualityReport as Report } from './quality-query.ts'
import classes from './quality-report.module.css'

const tones: Record<QualityCheck['status'], PillTone> = { PASS: 'good', FAIL: 'bad', SKIPPED: 'quiet' }

/** The rows that are not as the rule demands, each at its block. */
function Offenders({ check }: { check: QualityCheck }) {
  const words = texts().quality
  return (
    <>
      <p>{words.offenders(formatCount(check.offenders.length), formatCount(check.offenderCount))}</p>
      <DataTable
        caption={words.offendersOf(check.title)}
        rows={check.offenders}
        rowKey={({ subject, blockNumber, expected }) => `${subject} ${blockNumber} ${expected}`}
        empty={words.noOffenders}
        columns={[
          { key: 'subject', title: words.subject, cell: ({ subject }) => <code>{subject}</code> },
          {
            key: 'block',
            title: words.block,
            align: 'right',
            cell: ({ blockNumber }) =>
              blockNumber === null ? (
                words.ofMany
              ) : (
                <Link to="/" search={{ asOf: `${blockNumber}` }}>
                  {formatCount(blockNumber)}
                </Link>
              ),
          },
          { key: 'expected', title: words.expected, cell: ({ expected }) => expected },
          { key: 'seen', title: words.seen, cell: ({ seen }) => seen },
        ]}
      />
    </>
  )
}

function Check({ check }: { check: QualityCheck }) {
  const words = texts().quality
  return (
    <li className={classes.check} data-status={check.status} data-testid={`check-${check.id}`}>
      <div className={classes.head}>
        <h2>{check.title}</h2>
        <Pill tone={tones[check.status]}>{words.status[check.status]}</Pill>
      </div>
      <p className={classes.rule}>{check.rule}</p>
      {check.reason ? <p>{words.skippedBecause(check.reason)}</p> : null}
      <p className={classes.note}>
        <span data-raw={`${check.rows}`}>{words.rows(formatCount(check.rows))}</span> ·{' '}
        {words.upTo(formatCount(check.block.number))}
      </p>
      {check.offenderCount > 0 ? <Offenders check={check} /> : null}
    </li>
  )
}

/** What the server found when it last checked its own data: what is wrong first. */
export function QualityReport({ report }: { report: Report }) {
  const words = texts().quality
  const order = { FAIL: 0, SKIPPED: 1, PASS: 2 }
  const checks = report.checks.toSorted((a, b) => order[a.status] - order[b.status])
  return (
    <>
      <dl className={classes.sums}>
        {(['passed', 'failed', 'skipped'] as const).map((sum) => (
          <div key={sum}>
            <dt>{words.sums[sum]}</dt>
            <dd data-raw={`${report[sum]}`}>{formatCount(report[sum])}</dd>
          </div>
        ))}
        <div>
          <dt>{words.inspected}</dt>
          <dd>
            <Hash
              value={report.block.hash}
              label={`${words.block} ${formatCount(report.block.number)}`}
              what={words.block}
            />
            <span className={classes.note}> {formatDateTime(report.block.timestamp)}</span>
          </dd>
        </div>
      </dl>
      <ul className={classes.checks}>
        {checks.map((check) => (
          <Check key={check.id} check={check} />
        ))}
      </ul>
    </>
  )
}
