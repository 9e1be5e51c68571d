/** A call of the JSON-RPC interface. */
export type RpcCall = { readonly method: string; readonly params: readonly unknown[] }

/** Speaks JSON-RPC over HTTP to one node, in batches. */
export type JsonRpc = {
  /** Sends one call and gives its result. */
  call(method: string, params?: readonly unknown[]): Promise<unknown>
  /** Sends many calls in one request and gives their results in the order of the calls. */
  batch(calls: readonly RpcCall[]): Promise<unknown[]>
}

/** A node's answer was an error, or no answer at all. */
export class JsonRpcError extends Error {
  override readonly name = 'JsonRpcError'

  constructor(
    message: string,
    /** What the node gave with its refusal: of a reverted call, the revert's bytes. */
    readonly data?: unknown,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

type Answer = { id: number; result?: unknown; error?: { code: number; message: string; data?: unknown } }

/** A client for the node at `url`. Opens no connection before the first call. */
export function jsonRpc(url: string): JsonRpc {
  async function batch(calls: readonly RpcCall[]): Promise<unknown[]> {
    if (calls.length === 0) return []
    const body = calls.map(({ method, params }, id) => ({ jsonrpc: '2.0', id, method, params }))
    const answers = new Map((await post(url, body)).map((answer) => [answer.id, answer]))
    return calls.map((call, id) => resultOf(call, answers.get(id)))
  }
  return { batch, call: async (method, params = []) => (await batch([{ method, params }]))[0] }
}

async function post(url: string, body: unknown): Promise<Answer[]> {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  const response = await fetch(url, request).catch((cause: unknown) => {
    throw new JsonRpcError(
      `No answer from the chain's RPC. Is the node running and its address right?`,
      undefined,
      {
        cause,
      },
    )
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (Array.isArray(answer)) return answer as Answer[] // ids and results are checked where they are read
  throw new JsonRpcError(`The chain's RPC answered HTTP ${response.status} instead of a batch of results.`)
}

function resultOf(call: RpcCall, answer: Answer | undefined): unknown {
  if (!answer) throw new JsonRpcError(`The chain's RPC left ${call.method} without an answer.`)
  if (answer.error) {
    throw new JsonRpcError(
      `The chain's RPC refused ${call.method}: ${answer.error.message} (code ${answer.error.code}).`,
      answer.error.data,
    )
  }
  return answer.result
}
