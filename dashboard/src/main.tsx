import { ApolloProvider } from '@apollo/client/react'
import { MantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { createApiClient } from './api/client.ts'
import { askStatusAhead, LedgerProvider } from './api/ledger-provider.tsx'
import { StartProblem } from './app/problem-page.tsx'
import { createAppRouter } from './app/router.ts'
import { ConfigContext } from './config/config-context.ts'
import { loadRuntimeConfig } from './config/runtime-config.ts'
import { stateOf } from './features/states/state-names.ts'
import { LanguageProvider } from './language/language-provider.tsx'
import { readerLanguage } from './language/reader-language.ts'
import { speak } from './language/text.ts'
import { styleNonce } from './theme/style-nonce.ts'
import { cssVariables, theme } from './theme/theme.ts'
import './theme/mantine.css'
import './theme/tokens.css'
import './theme/global.css'
import './theme/opening.css'
import './theme/print.css'
import { resumeSession } from './wallet/resume-session.ts'

/** Lets the browser answer what came meanwhile: one long beginning would hold up whoever taps. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

async function start(container: HTMLElement): Promise<void> {
  const root = createRoot(container)
  try {
    await breath()
    const router = createAppRouter()
    await breath()
    // The page's own code is on its way meanwhile.
    const page = router.load()
    const [config] = await Promise.all([loadRuntimeConfig(), speak(readerLanguage())])
    await breath()
    const client = createApiClient(config.graphqlPath)
    const state = config.local ? stateOf(window.location.search) : null
    if (state)
      client.setLink((await import('./features/states/simulate.ts')).simulate(state).concat(client.link))
    await breath()
    const status = askStatusAhead(client)
    // Drawn before its page were here, the frame would be drawn again with it, and at once, as the router has React do it. As a transition it is
    // drawn piece by piece, so that a tap meanwhile is answered.
    await Promise.all([page, status])
    startTransition(() =>
      root.render(
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
        </StrictMode>,
      ),
    )
    resumeSession(config)
  } catch (error) {
    root.render(<StartProblem message={error instanceof Error ? error.message : String(error)} />)
  }
}

const container = document.getElementById('root')
if (container) void start(container)
