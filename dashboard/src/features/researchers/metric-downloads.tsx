import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { metricTitle } from '../../language/metric-title.ts'
import { texts } from '../../language/text.ts'
import { Facts } from '../../ui/facts.tsx'
import { Select } from '../../ui/select.tsx'
import { DownloadLinks } from './download-links.tsx'
import classes from './researchers.module.css'
import { type CatalogueEntry, catalogueQuery } from './researchers-query.ts'

/** What a field of a metric must be given. */
function parametersOf(field: string, { id, dimensions }: CatalogueEntry): Record<string, string> {
  if (field === `${id}Series`) return { granularity: 'MONTH' }
  return field === `${id}By` && dimensions[0] ? { dimension: dimensions[0].toUpperCase() } : {}
}

/** Chooses a metric and gives its value, its series and its breakdown as files. */
export function MetricDownloads({ pinned }: { pinned: Readonly<Record<string, string>> }) {
  const words = texts().researchers
  const { data } = useQuery(catalogueQuery)
  const [chosen, setChosen] = useState('gsv')
  const metrics = data?.metrics ?? []
  const metric = metrics.find(({ id }) => id === chosen)
  return (
    <div className={classes.picker}>
      <Select
        label={words.metric}
        value={chosen}
        onChange={setChosen}
        options={metrics.map((metric) => [metric.id, metricTitle(metric)])}
      />
      {metric ? (
        <Facts
          rows={metric.fields.map((field) => [
            [field, ...Object.values(parametersOf(field, metric))].join(' · '),
            <DownloadLinks
              key={field}
              path={`/api/v1/metrics/${field}`}
              parameters={{ ...parametersOf(field, metric), ...pinned }}
              what={field}
            />,
          ])}
        />
      ) : null}
    </div>
  )
}
