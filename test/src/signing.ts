import type { Browser, Page } from 'playwright-core'
import type { RuntimeConfig } from './graphql.ts'
import { openPage, type WatchedPage } from './open-page.ts'
import { injectWallet, type TestWallet } from './wallet.ts'

/** What the tests of the write actions share: somebody of the story, with a wallet, on a page, signing. */

/** The address of the story's first person with a role: "client", "talent", "voter". */
export function personaOf({ personas }: RuntimeConfig, role: string): `0x${string}` {
  const found = personas.find((person) => person.role === role)
  if (found === undefined) throw new Error(`The story names no ${role}.`)
  return found.address
}

export interface ConnectedPage extends WatchedPage {
  readonly wallet: TestWallet
}

/** A page at a path of the app, with a wallet that holds one account and is connected. */
export async function connectedPage(
  browser: Browser,
  url: string,
  { rpcUrl }: RuntimeConfig,
  path: string,
  account: string,
): Promise<ConnectedPage> {
  const watched = await openPage(browser)
  const wallet = await injectWallet(watched.page, rpcUrl, account)
  await watched.page.goto(`${url}${path}`)
  await watched.page.getByTestId('connect-wallet').click()
  await watched.page.getByRole('button', { name: /Test Wallet/ }).click()
  return { ...watched, wallet }
}

/** The window of the action at hand, in a state. */
export const step = (page: Page, state: string) =>
  page.locator(`[data-testid="tx-step"][data-state="${state}"]`)

/** Reviews and signs one step of the action at hand, once the page asks for it; the page then reads the chain again, and asks the wallet. */
export async function signStep(page: Page): Promise<void> {
  const review = step(page, 'review')
  await review.getByTestId('tx-confirm').click()
  await review.waitFor({ state: 'detached' })
}

/** Waits until the action at hand is in the index, and puts its window away. */
export async function doneAndIndexed(page: Page): Promise<void> {
  await step(page, 'done').waitFor({ timeout: 60_000 })
  await page.keyboard.press('Escape')
}
