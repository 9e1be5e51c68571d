import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ask } from './graphql.ts'

const routes = fileURLToPath(new URL('../../dashboard/src/app/routes/', import.meta.url))

/** Every path that the router knows, as its files have it, so that no page can be forgotten. */
export const routePaths: readonly string[] = readdirSync(routes)
  .flatMap((file) => [...readFileSync(`${routes}${file}`, 'utf8').matchAll(/\bpath: '([^']+)'/g)])
  .map(([, path = '']) => path)
  .toSorted()

/** An example for each path with a parameter: a query that gives its value, or the value itself. */
const examples: Readonly<Record<string, { query: string } | { value: string }>> = {
  '/jobs/$id': { query: '{ jobs(first: 1) { nodes { value: id } } }' },
  '/engagements/$id': { query: '{ engagements(first: 1) { nodes { value: id } } }' },
  '/invoices/$id': { query: '{ invoices(first: 1, status: PAID) { nodes { value: id } } }' },
  '/disputes/$id': { query: '{ disputes(first: 1) { nodes { value: id } } }' },
  '/proposals/$id': { query: '{ proposals(first: 1) { nodes { value: id } } }' },
  '/addresses/$address': { query: '{ invoices(first: 1) { nodes { value: talent } } }' },
  '/transactions/$hash': { query: '{ invoices(first: 1) { nodes { value: transactionHash } } }' },
  '/receipts/$hash': { query: '{ invoices(first: 1, status: PAID) { nodes { value: transactionHash } } }' },
  '/definitions/$id': { value: 'gsv' },
  '/embed/$id': { value: 'gsv' },
}

async function exampleOf(url: string, path: string): Promise<string> {
  const example = examples[path]
  if (example === undefined)
    throw new Error(`The page ${path} is new to the browser tests: give it an example in test/src/pages.ts.`)
  if ('value' in example) return example.value
  const [connection] = Object.values(
    await ask<Record<string, { nodes: { value: string }[] }>>(url, example.query),
  )
  const value = connection?.nodes[0]?.value
  if (value === undefined) throw new Error(`The story has nothing to show on ${path}.`)
  return value
}

/** Every page with an address that shows something. */
export async function pagesOf(url: string): Promise<string[]> {
  const paths = routePaths.map(async (path) =>
    path.includes('$') ? path.replace(/\$\w+/, await exampleOf(url, path)) : path,
  )
  return Promise.all(paths)
}
