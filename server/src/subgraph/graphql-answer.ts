import { z } from 'zod'
import { publicName } from './post-json.ts'
import { type Objection, SubgraphError } from './subgraph-error.ts'

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).nullish(),
})

/** graph-node reports its own faults as GraphQL errors with status 200; the words are all there is to tell them by. */
function faultOf(message: string): SubgraphError['fault'] {
  if (/indexing_error/i.test(message)) return 'halted'
  if (/not found|does not exist|no such subgraph|not been deployed|no deployment/i.test(message))
    return 'unknown-subgraph'
  if (
    /has no field|no field named|cannot query field|unknown (type|argument|field)|is not defined/i.test(
      message,
    )
  )
    return 'schema'
  return 'unreachable'
}

/** What graph-node and the gateways before it object to; as with faults, only the words tell. */
function objectionOf(message: string): Objection | undefined {
  const range = /`?first`?.{0,40}between 0 and (\d{1,7})/i.exec(message)
  if (range !== null) return { kind: 'page-size', most: Number(range[1]) }
  if (/exceeds the limit of \d+ entities|too complex|complexity|smaller collections/i.test(message))
    return { kind: 'page-size', most: undefined }
  if (/too many requests|rate.?limit|throttl|quota/i.test(message))
    return { kind: 'too-often', retryAfterMs: undefined }
  if (/too large|timed? ?out|result size|statement timeout/i.test(message)) return { kind: 'too-much' }
  return undefined
}

const advice: Record<SubgraphError['fault'], string> = {
  halted: 'The subgraph stopped at an indexing error; its operator must mend and redeploy it.',
  'unknown-subgraph':
    'Check SUBGRAPH_URL: the name after /subgraphs/name/ must be one that is deployed there.',
  schema:
    'It is not the Braintrust subgraph, or another version than this server reads; deploy the one in subgraph/.',
  unreachable: 'It is asked again.',
  malformed: 'It is asked again.',
}

/**
 * The data of a GraphQL answer.
 * @throws SubgraphError with the endpoint's own words and what to try.
 */
export function answerData(url: string, body: unknown): Record<string, unknown> {
  const answer = answerSchema.safeParse(body)
  if (!answer.success)
    throw new SubgraphError('malformed', `${publicName(url)} did not answer as a GraphQL endpoint does.`)
  const { data, errors } = answer.data
  const first = errors?.[0]
  if (first !== undefined) {
    const fault = faultOf(first.message)
    const said = first.message.slice(0, 200)
    throw new SubgraphError(fault, `${publicName(url)} refused the query: "${said}". ${advice[fault]}`, {
      objection: fault === 'unreachable' ? objectionOf(first.message) : undefined,
    })
  }
  if (data === null || data === undefined)
    throw new SubgraphError('malformed', `${publicName(url)} answered without data.`)
  return data
}
