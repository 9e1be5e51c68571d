import { useQuery } from '@apollo/client/react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type CatalogueEntry, catalogueQuery } from '../features/metrics/catalogue-query.ts'
import classes from '../features/metrics/definitions.module.css'
import { type DefinitionsSearch, families, filtered } from '../features/metrics/definitions-search.ts'
import { counted } from '../format/counted.ts'
import { definitionTexts } from '../language/chart-texts.ts'
import { metricTitle } from '../language/metric-title.ts'
import filters from '../ui/filters.module.css'
import { PageHead } from '../ui/page-head.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { Select } from '../ui/select.tsx'

function Family({
  family,
  metrics,
}: {
  family: CatalogueEntry['family']
  metrics: readonly CatalogueEntry[]
}) {
  const words = definitionTexts()
  const own = metrics.filter((metric) => metric.family === family)
  if (own.length === 0) return null
  return (
    <section aria-labelledby={family} className={classes.family}>
      <h2 id={family}>{words.families[family]}</h2>
      <ul className={classes.list}>
        {own.map(({ id, title, definition, shape, unit }) => (
          <li key={id} id={id}>
            <Link to="/definitions/$id" params={{ id }}>
              {metricTitle({ id, title })}
            </Link>
            <p>{definition}</p>
            <p className={classes.meta}>
              <code>{id}</code> · {words.shapes[shape]} · {words.units[unit]}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Every metric, by what it is about, with a filter that lives in the address. */
export function DefinitionsPage() {
  const search = useSearch({ from: '/definitions' })
  const navigate = useNavigate({ from: '/definitions' })
  const { data, error } = useQuery(catalogueQuery)
  const words = definitionTexts()
  const filter = useCallback(
    (change: DefinitionsSearch) =>
      void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false }),
    [navigate],
  )
  const searchFor = useCallback((q: string) => filter({ q: q || undefined }), [filter])
  const shown = data ? filtered(data.metrics, search) : []
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div className={filters.filters}>
        <SearchBox
          label={words.search}
          placeholder={words.searchHint}
          value={search.q ?? ''}
          onSearch={searchFor}
        />
        <Select
          label={words.family}
          value={search.family ?? ''}
          options={[
            ['', words.allFamilies],
            ...families.map((family) => [family, words.families[family]] as const),
          ]}
          onChange={(value) => filter({ family: families.find((family) => family === value) })}
        />
      </div>
      {error ? <p role="alert">{words.noAnswer(error.message)}</p> : null}
      {data ? (
        <>
          <p role="status" className={classes.meta}>
            {counted(shown.length, words.metrics)}
          </p>
          {families.map((family) => (
            <Family key={family} family={family} metrics={shown} />
          ))}
          {shown.length === 0 ? <p>{words.nothing}</p> : null}
        </>
      ) : error ? null : (
        <RowsSkeleton rows={16} />
      )}
    </>
  )
}
