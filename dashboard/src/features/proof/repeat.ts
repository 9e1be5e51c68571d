import type { WholeProof } from './check.ts'
import type { ProofLink } from './proof-link.ts'
import { proofRequest } from './proof-request.ts'

/** In single quotes for a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/**
 * One line that asks an API for the proof and has `npm run verify` recompute it from the logs of a node: that of the API, else the one named.
 */
export function verifyLine(api: string, link: ProofLink, rpc: string | null): string {
  const request = JSON.stringify(proofRequest(link))
  const node = rpc === null ? '' : ` --rpc ${quoted(rpc)}`
  return `curl -s ${quoted(`${api}/graphql`)} -H 'content-type: application/json' -d ${quoted(request)} | npm run verify -- - --api ${quoted(api)}${node}`
}

/** One line that asks an API the proof's query: the hash at the end must be the same. */
export function askLine(api: string, { query, variables }: WholeProof): string {
  const body = `{"query":${JSON.stringify(query)},"variables":${variables}}`
  return `curl -s ${quoted(`${api}/graphql`)} -H 'content-type: application/json' -d ${quoted(body)}`
}
