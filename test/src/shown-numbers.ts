import type { Page } from 'playwright-core'
import { ask } from './graphql.ts'
import type { Exchange } from './visit.ts'

/** The API's own strings behind the numbers on a page. */
export const shownNumbers = (page: Page): Promise<string[]> =>
  page
    .locator('[data-raw]')
    .evaluateAll((found) => found.map((element) => element.getAttribute('data-raw') ?? ''))

/** Every value of an answer as text; quotients as "numerator/denominator" too. */
export function valuesIn(answer: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(answer)) for (const one of answer) valuesIn(one, found)
  else if (typeof answer === 'object' && answer !== null) {
    const held = answer as Record<string, unknown>
    if ('numerator' in held && 'denominator' in held) found.add(`${held.numerator}/${held.denominator}`)
    for (const one of Object.values(held)) valuesIn(one, found)
  } else if (answer !== null && answer !== undefined) found.add(String(answer))
  return found
}

/** Of what a page asked: what names a block. The rest is of the moment: status, quality, the newest blocks. */
export const ofABlock = ({ variables }: Exchange): boolean =>
  Object.entries(variables).some(([name, value]) => name.includes('asOf') && value !== null)

/** Asks a page's questions again, without the page; the values of all answers. */
export async function askedAgain(url: string, exchanges: readonly Exchange[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (const { query, variables } of exchanges) valuesIn(await ask<unknown>(url, query, variables), found)
  return found
}
