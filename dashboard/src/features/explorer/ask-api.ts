/** What the schema is, as the API answered; kept by question, as readers may write such a question of their own. */
const schemas = new Map<string, unknown>()

/** Asks the API at `path` as GraphiQL hands a question over. GraphiQL asks for the schema each time it is opened; that is asked once. */
export async function askApi(path: string, question: object): Promise<unknown> {
  const body = JSON.stringify(question)
  const known = schemas.get(body)
  if (known !== undefined) return known
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
  })
  const answer: unknown = await response.json()
  if (isSchema(question, answer)) schemas.set(body, answer)
  return answer
}

/** Only a whole answer is kept: one with errors may be better the next time. */
const isSchema = (question: object, answer: unknown): boolean =>
  'operationName' in question &&
  question.operationName === 'IntrospectionQuery' &&
  typeof answer === 'object' &&
  answer !== null &&
  'data' in answer &&
  !('errors' in answer)
