import { type FragmentOf, graphql } from '../../api/graphql.ts'

/** What a number carries with it, so that its proof can be opened: `proof { ...Proof }`. The rest is asked when it is opened. */
export const proofFragment = graphql(`
  fragment Proof on MetricProof {
    field
    parameters
    blockHash
    resultHash
  }
`)

export type ProofOf = FragmentOf<typeof proofFragment>
