import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import { useComputedColorScheme } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { GraphiQL } from 'graphiql'
import { useMemo } from 'react'
import { useConfig } from '../config/config-context.ts'
import { askApi } from '../features/explorer/ask-api.ts'
import classes from '../features/explorer/explorer.module.css'
import { readyQueries, readyQueryNames } from '../features/explorer/ready-queries.ts'
import { keepStylePolicy } from '../features/explorer/strict-styles.ts'
import { isMetricId } from '../features/metric-view/metric-id.ts'
import { sampleQuery } from '../features/metric-view/sample-query.ts'
import { texts } from '../language/text.ts'
import { styleNonce } from '../theme/style-nonce.ts'
import { PageHead } from '../ui/page-head.tsx'

keepStylePolicy(styleNonce())

/** GraphiQL remembers tabs in the browser; here the URL says what is open, so what it remembers ends with the page. */
function createMemory() {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    get length() {
      return items.size
    },
  }
}

/** The API in the hands of whoever wants to ask it something else. Everything it needs comes from our own server. */
export function ExplorerPage() {
  const { graphqlPath } = useConfig()
  const search = useSearch({ from: '/graphiql' })
  const { ready = 'overview' } = search
  const metric = search.metric !== undefined && isMetricId(search.metric) ? search.metric : undefined
  const colorScheme = useComputedColorScheme('light')
  const memory = useMemo(createMemory, [])
  const words = texts().explorer
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <nav aria-label={words.ready} className={classes.ready}>
        {readyQueryNames.map((name) => (
          <Link
            key={name}
            to="/graphiql"
            search={name === 'overview' ? {} : { ready: name }}
            aria-current={name === ready && !metric ? 'true' : undefined}
            className={classes.choice}
          >
            {words.labels[name]}
          </Link>
        ))}
      </nav>
      <div className={classes.explorer}>
        <GraphiQL
          key={metric ?? ready}
          fetcher={(question) => askApi(graphqlPath, question)}
          initialQuery={metric ? sampleQuery(metric) : readyQueries[ready].query}
          storage={memory}
          forcedTheme={colorScheme}
          showPersistHeadersSettings={false}
        />
      </div>
    </>
  )
}
