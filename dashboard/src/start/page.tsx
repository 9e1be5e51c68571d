import type { ApolloClient } from '@apollo/client'
import { ApolloProvider } from '@apollo/client/react'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, startTransition } from 'react'
import type { Root } from 'react-dom/client'
import { LedgerProvider } from '../api/ledger-provider.tsx'
import { StartProblem } from '../app/problem-page.tsx'
import type { AppRouter } from '../app/router.ts'
import { ConfigContext } from '../config/config-context.ts'
import type { RuntimeConfig } from '../config/runtime-config.ts'
import { LanguageProvider } from '../language/language-provider.tsx'
import { cssVariables, MantineProvider, styleNonce, theme } from './kit.ts'

export { createAppRouter } from '../app/router.ts'
export { resumeSession } from '../wallet/resume-session.ts'

interface PageProps {
  readonly config: RuntimeConfig
  readonly client: ApolloClient
  readonly router: AppRouter
}

/** The page with everything that its parts take from around them. */
const Page = ({ config, client, router }: PageProps) => (
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <ConfigContext value={config}>
        <ApolloProvider client={client}>
          <LedgerProvider>
            <LanguageProvider>
              <RouterProvider router={router} />
            </LanguageProvider>
          </LedgerProvider>
        </ApolloProvider>
      </ConfigContext>
    </MantineProvider>
  </StrictMode>
)

/** Draws the page in place of the opening words: piece by piece, as a transition, so that a tap meanwhile is answered. */
export const drawPage = (root: Root, props: PageProps): void =>
  startTransition(() => root.render(<Page {...props} />))

/** Says why there is no page. */
export const drawProblem = (root: Root, message: string): void =>
  root.render(<StartProblem message={message} />)
