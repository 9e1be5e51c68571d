import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import { useMantineColorScheme } from '@mantine/core'
import { GraphiQL } from 'graphiql'
import { useMemo } from 'react'
import { useConfig } from '../config/config-context.ts'
import classes from '../features/explorer/explorer.module.css'
import { readyQueries } from '../features/explorer/ready-queries.ts'
import { PageHead } from '../ui/page-head.tsx'

/** The API in the hands of whoever wants to ask it something else. Everything it needs comes from our own server. */
export function ExplorerPage() {
  const { graphqlPath } = useConfig()
  const { colorScheme } = useMantineColorScheme()
  const fetcher = useMemo(
    () => async (params: object) => {
      const response = await fetch(graphqlPath, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(params),
      })
      return response.json()
    },
    [graphqlPath],
  )
  return (
    <>
      <PageHead
        title="Explorer"
        lead="Ask the API yourself. The tabs hold ready queries; every field is described in the docs on the left."
      />
      <div className={classes.explorer}>
        <GraphiQL
          fetcher={fetcher}
          defaultTabs={readyQueries.map((query) => ({ query }))}
          {...(colorScheme === 'auto' ? {} : { forcedTheme: colorScheme })}
        />
      </div>
    </>
  )
}
