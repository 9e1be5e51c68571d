import { Link, useParams } from '@tanstack/react-router'
import { useLedger } from '../api/ledger-provider.tsx'
import { HeadingLevel } from '../charts/heading-level.ts'
import classes from '../features/metric-view/embed.module.css'
import { isMetricId, MetricChart } from '../features/metric-view/index.ts'
import { formatCount } from '../format/amount.ts'
import { chartTexts, definitionTexts } from '../language/chart-texts.ts'

/** One chart without the page around it, for other people's pages. Links open outside the frame. */
export function EmbedPage() {
  const { id } = useParams({ from: '/embed/$id' })
  const { block } = useLedger()
  if (!isMetricId(id)) return <p role="alert">{definitionTexts().noMetric(id)}</p>
  return (
    <main id="main" className={classes.embed} data-testid="embed">
      <HeadingLevel value="h1">
        <MetricChart id={id} />
      </HeadingLevel>
      <p className={classes.source}>
        <Link to="/definitions/$id" params={{ id }} target="_blank" rel="noopener">
          Braintrust Analytics
        </Link>
        {block ? ` · ${chartTexts().asOfBlock(formatCount(block.number))}` : ''}
      </p>
    </main>
  )
}
