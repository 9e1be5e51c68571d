import type { Root } from 'react-dom/client'
import './theme/mantine.css'
import './theme/tokens.css'
import './theme/global.css'
import './theme/opening.css'
import './theme/print.css'

/** Lets the browser answer what came meanwhile: one long beginning would hold up whoever taps. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** The next part of the beginning: each is a file of its own, which is on its way from the start, and is begun after a breath. */
async function next<Part>(load: () => Promise<Part>): Promise<Part> {
  const part = await load()
  await breath()
  return part
}

async function draw(page: typeof import('./start/page.tsx'), root: Root, begun: Begun): Promise<void> {
  const { config, client, status } = begun
  const router = page.createAppRouter()
  await breath()
  // Drawn before its page were here, the frame would be drawn again with it, and at once, as the router has React do it.
  await Promise.all([router.load(), status])
  page.drawPage(root, { config, client, router })
  page.resumeSession(config)
}

type Begun = Awaited<ReturnType<typeof ask>>

/** Asks for what is asked on every page, before there is a page. */
async function ask() {
  const { readerLanguage, speak } = await next(() => import('./start/words.ts'))
  const speaking = speak(readerLanguage())
  const { askStatusAhead, createApiClient, loadRuntimeConfig, stateOf } = await next(
    () => import('./start/asking.ts'),
  )
  const [config] = await Promise.all([loadRuntimeConfig(), speaking])
  const client = createApiClient(config.graphqlPath)
  const state = config.local ? stateOf(window.location.search) : null
  if (state)
    client.setLink((await import('./features/states/simulate.ts')).simulate(state).concat(client.link))
  await breath()
  return { config, client, status: askStatusAhead(client) }
}

async function start(container: HTMLElement): Promise<void> {
  const asked = ask()
  // Told below, when there is a page to tell it on.
  asked.catch(() => undefined)
  const { createRoot } = await next(() => import('./start/drawing.ts'))
  const root = createRoot(container)
  await next(() => import('./start/kit.ts'))
  const page = await next(() => import('./start/page.tsx'))
  try {
    await draw(page, root, await asked)
  } catch (error) {
    page.drawProblem(root, error instanceof Error ? error.message : String(error))
  }
}

const container = document.getElementById('root')
if (container) void start(container)
