import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql'
import { documentLimits } from './document-limits.ts'

function coded(error: unknown, code: string): GraphQLError {
  // A document that is too deep for the parser ends in a RangeError; anything else it throws is a GraphQLError.
  const message = error instanceof GraphQLError ? error.message : 'The document is too deep to be read.'
  // Suggestions would tell a stranger the names of the schema's neighbours, as over HTTP.
  return new GraphQLError(message.replace(/ ?Did you mean .+\?$/, ''), {
    ...(error instanceof GraphQLError && error.nodes ? { nodes: error.nodes } : {}),
    extensions: { code },
  })
}

/**
 * Holds a document that did not come through Apollo to the same limits as one that did.
 * @param rules those of {@link documentRules}, beside the specification's own.
 * @returns the document, or what is wrong with it.
 */
export function checkDocument(
  schema: GraphQLSchema,
  query: string,
  rules: readonly ValidationRule[],
): { document: DocumentNode } | { errors: readonly GraphQLError[] } {
  let document: DocumentNode
  try {
    document = parse(query, { maxTokens: documentLimits.tokens })
  } catch (error) {
    return { errors: [coded(error, 'GRAPHQL_PARSE_FAILED')] }
  }
  try {
    const errors = validate(schema, document, [...specifiedRules, ...rules], {
      maxErrors: documentLimits.errors,
    })
    if (errors.length === 0) return { document }
    return { errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) }
  } catch (error) {
    // The armour's rules throw where others report.
    return { errors: [coded(error, 'GRAPHQL_VALIDATION_FAILED')] }
  }
}
