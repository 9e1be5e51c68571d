type Ask = (question: object) => Promise<unknown>

const asking = new Map<string, Ask>()

/** Asks the API at `path` as GraphiQL hands a question over. What the schema is, which GraphiQL asks each time it is opened, is asked once. */
export function askApi(path: string): Ask {
  const known = asking.get(path)
  if (known) return known
  let schema: Promise<unknown> | undefined
  const ask: Ask = async (question) => {
    if (!('operationName' in question) || question.operationName !== 'IntrospectionQuery')
      return post(path, question)
    schema ??= post(path, question)
    try {
      return await schema
    } catch (error) {
      // It may be there the next time.
      schema = undefined
      throw error
    }
  }
  asking.set(path, ask)
  return ask
}

async function post(path: string, question: object): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(question),
  })
  return response.json()
}
