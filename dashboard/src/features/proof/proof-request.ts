import type { ProofLink } from './proof-link.ts'

/** A question to the API as it is posted. */
export interface Request {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** Types of the arguments that fields of metrics have. */
const argumentTypes: Readonly<Record<string, string>> = {
  asOf: 'AsOf!',
  from: 'Timestamp',
  to: 'Timestamp',
  where: 'MetricFilter',
  granularity: 'Granularity!',
  cumulative: 'Boolean',
  dimension: 'Dimension!',
  first: 'Int',
}

const proofFields =
  'chainId blockNumber blockHash deployment metricId metricVersion methodologyVersion field parameters result resultHash query variables'

/** Asks for the whole proof of a number, at the block that it was shown for. */
export function proofRequest({ field, parameters, blockHash }: ProofLink): Request {
  const given = JSON.parse(parameters) as Record<string, unknown>
  const known = Object.entries(given).filter(([name]) => argumentTypes[name] !== undefined && name !== 'asOf')
  const variables: Record<string, unknown> = { ...Object.fromEntries(known), asOf: { hash: blockHash } }
  const names = Object.keys(variables)
  const types = names.map((name) => `$${name}: ${argumentTypes[name]}`).join(', ')
  const args = names.map((name) => `${name}: $${name}`).join(', ')
  return {
    query: `query Proof(${types}) { ${field}(${args}) { definition { title } block { timestamp } proof { ${proofFields} } } }`,
    variables,
  }
}

/**
 * Posts a question, past every cache of the browser.
 * @throws an Error with the API's own sentence.
 */
export async function post(url: string, request: Request): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    cache: 'no-store',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(request),
  })
  const body = (await response.json()) as {
    data?: Record<string, unknown> | null
    errors?: readonly { message: string }[]
  }
  if (body.errors?.length || !body.data)
    throw new Error(body.errors?.map(({ message }) => message).join(' ') || `HTTP ${response.status}`)
  return body.data
}
