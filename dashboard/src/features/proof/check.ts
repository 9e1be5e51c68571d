import { sha256, stringToBytes } from 'viem'
import { answerResult } from './answer-result.ts'
import { canonicalJson } from './canonical-json.ts'
import type { ProofLink } from './proof-link.ts'
import { post, proofRequest } from './proof-request.ts'

/** The API's proof of a number. */
export interface WholeProof {
  readonly chainId: number
  readonly blockNumber: number
  readonly blockHash: string
  readonly deployment: string | null
  readonly metricId: string
  readonly metricVersion: number
  readonly methodologyVersion: number
  readonly field: string
  readonly parameters: string
  readonly result: string
  readonly resultHash: string
  readonly query: string
  readonly variables: string
}

/** What a check has found, with what was compared. */
export interface Checked {
  readonly proof: WholeProof
  readonly title: string
  /** Time of the block. */
  readonly timestamp: number
  /** SHA-256 of the answer's numbers, reckoned here. */
  readonly ownHash: string
  /** The canonical result, made here from the answer's numbers. */
  readonly ownResult: string
  /** What does not hold; empty when all does. */
  readonly differences: readonly Difference[]
}

export type Difference =
  /** The number is not what it was when the link was made. */
  | { readonly kind: 'changed'; readonly before: string; readonly now: string }
  /** The numbers that the API gives are not those that its hash is of. */
  | { readonly kind: 'unfounded'; readonly stated: string; readonly found: string }
  /** The API answered for another block than it was asked for. */
  | { readonly kind: 'otherBlock'; readonly asked: string; readonly answered: string }

/**
 * Asks the API for the proof, then asks the proof's own query again, makes the canonical result from the numbers of that answer, and
 * takes its hash.
 * @throws an Error with the API's sentence when it has no answer: the block was reorganised away, or the ledger does not hold it.
 */
export async function check(url: string, link: ProofLink): Promise<Checked> {
  const { definition, block, proof } = (await post(url, proofRequest(link)))[link.field] as {
    definition: { title: string }
    block: { timestamp: number }
    proof: WholeProof
  }
  const again = await post(url, {
    query: proof.query,
    variables: JSON.parse(proof.variables) as Record<string, unknown>,
  })
  const answer = again[link.field] as Record<string, unknown> & { readonly block: { readonly hash: string } }
  const ownResult = canonicalJson(answerResult(answer))
  const ownHash = sha256(stringToBytes(ownResult))
  const differences: Difference[] = []
  if (ownHash !== link.resultHash)
    differences.push({ kind: 'changed', before: link.resultHash, now: ownHash })
  if (ownHash !== proof.resultHash)
    differences.push({ kind: 'unfounded', stated: proof.resultHash, found: ownHash })
  if (answer.block.hash !== link.blockHash)
    differences.push({ kind: 'otherBlock', asked: link.blockHash, answered: answer.block.hash })
  return { proof, title: definition.title, timestamp: block.timestamp, ownHash, ownResult, differences }
}
