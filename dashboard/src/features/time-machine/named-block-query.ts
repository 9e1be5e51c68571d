import { graphql } from '../../api/graphql.ts'

/** The block that an as-of names. */
export const namedBlockQuery = graphql(`
  query NamedBlock($asOf: AsOf!) {
    block(asOf: $asOf) {
      number
      hash
      timestamp
    }
  }
`)
