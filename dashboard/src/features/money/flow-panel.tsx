import { Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { decimalsOf, formatRounded } from '../../format/amount.ts'
import { quotient } from '../../format/ratio.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import classes from './flow.module.css'
import { FlowTable } from './flow-table.tsx'
import type { Flows, TokenFlow } from './money-queries.ts'

// The drawing library is the largest part of a page; numbers and tables do not wait for it.
const FlowChart = lazy(async () => ({ default: (await import('./flow-chart.tsx')).FlowChart }))

function Balance({ flow, token }: { flow: TokenFlow; token: 'USDC' | 'BTRST' }) {
  const words = texts().money.treasury.balance
  return (
    <dl className={classes.balance} data-testid={`balance-${token}`}>
      {(['opening', 'inflow', 'outflow', 'closing'] as const).map((part) => (
        <div key={part}>
          <dt>{words[part]}</dt>
          <dd>
            <Amount value={flow[part]} token={token} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Picture({ flow, token }: { flow: TokenFlow; token: 'USDC' | 'BTRST' }) {
  const words = texts().money.treasury
  const narrow = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false })
  if (flow.links.length === 0) return <p>{words.nothing}</p>
  return (
    <>
      {narrow ? null : (
        <Suspense fallback={<Skeleton height={240} />}>
          <FlowChart flow={flow} token={token} label={words.chart(token)} />
        </Suspense>
      )}
      <details className={classes.twin} open={narrow}>
        <summary>{words.asTable}</summary>
        <FlowTable flow={flow} token={token} />
      </details>
    </>
  )
}

/** How fees became BTRST in the period. */
function Bridge({ flows }: { flows: Flows }) {
  const words = texts().money.treasury
  const amount = (value: string, token: 'USDC' | 'BTRST') =>
    `${formatRounded(BigInt(value), decimalsOf[token], 2)} ${token}`
  // The ratio is dollars for one BTRST; four decimals of it, by integers.
  const price = quotient({
    numerator: `${BigInt(flows.buybackPrice.numerator) * 10_000n}`,
    denominator: flows.buybackPrice.denominator,
  })
  return (
    <p className={classes.bridge} data-testid="bridge">
      {words.earned(amount(flows.fees, 'USDC'))}{' '}
      {price === null
        ? words.noBridge
        : words.bridge(
            amount(flows.usdcConverted, 'USDC'),
            amount(flows.btrstBought, 'BTRST'),
            `${formatRounded(price, 4, 4)} USDC`,
          )}
    </p>
  )
}

/** Both tokens' ways through the treasury: fees in USDC, what they bought, and where BTRST went. */
export function FlowPanel({ flows }: { flows: Flows }) {
  return (
    <>
      <section className={classes.token} aria-label="USDC">
        <h3>USDC</h3>
        <Balance flow={flows.usdc} token="USDC" />
        <Picture flow={flows.usdc} token="USDC" />
      </section>
      <Bridge flows={flows} />
      <section className={classes.token} aria-label="BTRST">
        <h3>BTRST</h3>
        <Balance flow={flows.btrst} token="BTRST" />
        <Picture flow={flows.btrst} token="BTRST" />
      </section>
    </>
  )
}
