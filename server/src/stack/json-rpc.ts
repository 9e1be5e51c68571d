import { z } from 'zod'

const answerSchema = z.object({
  result: z.unknown().optional(),
  error: z.object({ code: z.number().optional(), message: z.string() }).optional(),
})

/** The node understood the call and refused it. */
export class JsonRpcError extends Error {
  override readonly name = 'JsonRpcError'
}

/** How long a call may take, and what ends it early. */
export interface CallOptions {
  readonly timeoutMs?: number
  readonly signal?: AbortSignal | undefined
}

/** One JSON-RPC call over HTTP. The result is unknown until the caller has parsed it. */
export async function callJsonRpc(
  url: string,
  method: string,
  params: unknown,
  options: CallOptions = {},
): Promise<unknown> {
  const body = await postJson(url, { jsonrpc: '2.0', id: 1, method, params }, options)
  const answer = answerSchema.safeParse(body)
  if (!answer.success)
    throw new Error(`${url} does not speak JSON-RPC: it answered ${method} with something else.`)
  if (answer.data.error) throw new JsonRpcError(`${method} was refused: ${answer.data.error.message}`)
  return answer.data.result
}

/** Posts JSON and reads JSON. Fails with a sentence that names the address. */
export async function postJson(url: string, body: unknown, options: CallOptions = {}): Promise<unknown> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? 10_000)
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
  }).catch((cause: unknown) => {
    options.signal?.throwIfAborted()
    throw new Error(`${url} does not answer: ${reasonOf(cause)}.`, { cause })
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} answered with status ${response.status}: ${text.slice(0, 200)}`)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`${url} answered with something that is not JSON: ${text.slice(0, 200)}`, { cause })
  }
}

/** fetch hides what happened ("fetch failed") in the error's cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? error.cause : error
  return cause.message || ('code' in cause ? String(cause.code) : cause.name)
}
