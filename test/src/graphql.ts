/**
 * One question to our API.
 * @throws the API's own sentence when it answers with errors.
 */
export async function ask<T>(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const answer = (await response.json()) as { data?: T; errors?: { message: string }[] }
  if (answer.errors !== undefined || answer.data === undefined)
    throw new Error(
      `The API refused the query: ${answer.errors?.map((e) => e.message).join(' ') ?? 'no data'}`,
    )
  return answer.data
}

export interface RuntimeConfig {
  chainId: number
  rpcUrl: string
  addresses: Record<string, `0x${string}`>
  personas: { address: `0x${string}`; role: string; label: string; note: string }[]
}

export const runtimeConfig = async (url: string): Promise<RuntimeConfig> =>
  (await (await fetch(`${url}/config.json`)).json()) as RuntimeConfig

/** Waits for a condition, asking again until the deadline; never a fixed sleep. */
export async function until<T>(
  what: string,
  check: () => Promise<T | undefined>,
  timeoutMs = 60_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const found = await check()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs / 1000} s in vain for ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** The block that the ledger answers for, once it has reached at least the given one. */
export function indexedTo(url: string, block: number): Promise<number> {
  return until(`block ${block} to be indexed`, async () => {
    const { status } = await ask<{ status: { ledger: { number: number } | null } }>(
      url,
      '{ status { ledger { number } } }',
    )
    return status.ledger !== null && status.ledger.number >= block ? status.ledger.number : undefined
  })
}
