import { createHash } from 'node:crypto'
import { z } from 'zod'

const dimension = z.array(z.string()).optional()

/** Parameters of a proof, as its `parameters` text holds them. */
const claimParameters = z.object({
  from: z.int().optional(),
  to: z.int().optional(),
  where: z
    .object({
      category: dimension,
      client: dimension,
      talent: dimension,
      node: dimension,
      source: dimension,
    })
    .optional()
    .transform((where) =>
      Object.fromEntries(Object.entries(where ?? {}).filter(([, values]) => values !== undefined)),
    ),
  granularity: z.enum(['HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']).optional(),
  cumulative: z.boolean().optional(),
  dimension: z.string().optional(),
  first: z.int().optional(),
})
export type ClaimParameters = z.infer<typeof claimParameters>

const proofSchema = z.object({
  chainId: z.int(),
  blockNumber: z.int().nonnegative(),
  blockHash: z.string().regex(/^0x[0-9a-fA-F]{64}$/),
  metricId: z.string(),
  metricVersion: z.int(),
  field: z.string(),
  parameters: z.string(),
  result: z.string(),
  resultHash: z.string(),
})

/** What somebody claims a number to be, and for which block. */
export interface Claim {
  readonly chainId: number
  readonly blockNumber: number
  readonly blockHash: string
  readonly metricId: string
  readonly metricVersion: number
  readonly field: string
  readonly parameters: ClaimParameters
  /** The canonical result, parsed. */
  readonly result: unknown
}

/** Fields of the API's Proof type that a claim is read from. */
export const proofFields =
  'chainId blockNumber blockHash metricId metricVersion field parameters result resultHash'

/**
 * Reads a proof, wherever it lies in an answer of the API.
 * @throws an Error in a sentence when there is none, when it is incomplete, or when its result does not have the hash it names.
 */
export function readProof(json: unknown): Claim {
  const found = findProof(json)
  if (found === undefined)
    throw new Error(
      'No proof was found in the input: it needs an object with metricId, blockHash, parameters, result and resultHash.',
    )
  const parsed = proofSchema.safeParse(found)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Error(`The proof cannot be read: ${issue?.path.join('.')} ${issue?.message}.`)
  }
  const { parameters, result, resultHash, ...rest } = parsed.data
  const hash = `0x${createHash('sha256').update(result).digest('hex')}`
  if (hash !== resultHash)
    throw new Error(
      `The proof contradicts itself: its result has the SHA-256 ${hash}, and it names ${resultHash}.`,
    )
  return {
    ...rest,
    parameters: claimParameters.parse(JSON.parse(parameters)),
    result: JSON.parse(result) as unknown,
  }
}

function findProof(json: unknown): object | undefined {
  if (typeof json !== 'object' || json === null) return undefined
  if ('resultHash' in json && 'metricId' in json) return json
  for (const held of Object.values(json)) {
    const found = findProof(held)
    if (found !== undefined) return found
  }
  return undefined
}
