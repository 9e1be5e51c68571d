import type { Browser, Locator, Page } from 'playwright-core'
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
  // A busy machine, and an index that follows, take longer than a click does.
  watched.page.setDefaultTimeout(60_000)
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

/** What is entered under a name of a form. */
export const field = (scope: Page | Locator, name: string): Locator =>
  scope.locator(`[data-field="${name}"]`).locator('input, textarea, select').first()

interface Acting {
  /** The part of the page that has the button; the whole when left out. */
  readonly within?: Locator
  /** How many times it is to be signed: an approval and a permit count too. */
  readonly signatures?: number
  /** Whether it asks something first, where nothing is entered that the form does not begin with. */
  readonly form?: boolean
}

/** Does one thing from its button to the index: enters what is asked, by the names of the fields, and signs every step. */
export async function act(
  page: Page,
  kind: string,
  entered: Readonly<Record<string, string>> = {},
  { within, signatures = 1, form = Object.keys(entered).length > 0 }: Acting = {},
): Promise<void> {
  const button = (within ?? page).locator(`[data-testid="${kind}"]:not([aria-disabled])`).first()
  await button.click()
  for (const [name, value] of Object.entries(entered)) {
    const input = field(page, name)
    const isSelect = (await input.evaluate((element: { tagName: string }) => element.tagName)) === 'SELECT'
    await (isSelect ? input.selectOption(value) : input.fill(value))
  }
  if (form) await page.getByTestId('tx-form-next').click()
  for (let signed = 0; signed < signatures; signed++) await signStep(page)
  await doneAndIndexed(page)
}
