import type { Browser, Locator, Page } from 'playwright-core'
import { until } from './graphql.ts'
import { settled, visit } from './visit.ts'

/** Somebody who has never seen the dashboard: clicks on what is in sight, one thing after the other, and counts. */
export class Newcomer {
  clicks = 0
  readonly page: Page
  readonly faults: string[]

  private constructor(page: Page, faults: string[]) {
    this.page = page
    this.faults = faults
  }

  /** Arrives at the overview. */
  static async arrives(browser: Browser, url: string): Promise<Newcomer> {
    const { page, faults } = await visit(browser, url)
    return new Newcomer(page, faults)
  }

  /** Goes to a page of the menu. */
  async opens(name: string): Promise<void> {
    await this.clicksOn(
      this.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }),
    )
  }

  /** Clicks, and waits until the page has answered. */
  async clicksOn(target: Locator): Promise<void> {
    await target.click()
    this.clicks += 1
    await settled(this.page)
  }

  /**
   * Reads the page, and the block that its footer names. Numbers follow the chain, so it reads again when a block came meanwhile.
   */
  async reads<Answer>(look: (page: Page) => Promise<Answer>): Promise<{ block: number; answer: Answer }> {
    return until('a look at the page that no new block came into', async () => {
      const block = await this.#block()
      await settled(this.page)
      const answer = await look(this.page)
      return (await this.#block()) === block ? { block, answer } : undefined
    })
  }

  async #block(): Promise<number> {
    const text = await this.page.getByRole('contentinfo').innerText()
    const [, number] = /Block ([\d,]+)/.exec(text) ?? []
    if (number === undefined) throw new Error(`The footer names no block: ${text}`)
    return Number(number.replaceAll(',', ''))
  }
}

/** A number as it stands on the page: what the eye reads, and the API's string behind it. */
export interface Seen {
  readonly text: string
  readonly raw: string
}

/** The numbers in a part of the page, in their order. */
export const numbersIn = (part: Locator): Promise<Seen[]> =>
  part.locator('[data-raw]').evaluateAll((found) =>
    found.map((element) => ({
      text: element.textContent ?? '',
      raw: element.getAttribute('data-raw') ?? '',
    })),
  )

const magnitudes: Readonly<Record<string, number>> = { '': 1, k: 1e3, M: 1e6, B: 1e9 }

/** Whether a text of an English page shows a number, to as many digits as it has: "2.4M USDC" is 2,401,003 and "1,234.5" is 1234.46. */
export function shows(text: string, number: number): boolean {
  const [, whole = '', decimals = '', letter = ''] = /(-?[\d,]+)(?:\.(\d+))?([kMB]?)/.exec(text) ?? []
  if (whole === '') return false
  const magnitude = magnitudes[letter] ?? Number.NaN
  const read = Number(`${whole.replaceAll(',', '')}.${decimals}`) * magnitude
  const halfDigit = 0.5 * magnitude * 10 ** -decimals.length
  return Math.abs(read - number) <= halfDigit * (1 + 1e-9)
}
