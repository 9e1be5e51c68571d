import { ApolloArmor } from '@escape.tech/graphql-armor'

/** Bounds that every document must keep before anything is executed, whichever way it came. */
export const documentLimits = {
  tokens: 2_000,
  depth: 10,
  aliases: 40,
  cost: 100_000,
  directives: 20,
  /** Mistakes that are told of one document. */
  errors: 5,
} as const

/** Plugins and validation rules that hold documents to the limits; tokens are counted by the parser. */
export function armour() {
  return new ApolloArmor({
    // GraphiQL's introspection is 21 deep; graphql-js itself refuses loops in introspection (MaxIntrospectionDepthRule).
    maxDepth: { n: documentLimits.depth, ignoreIntrospection: true },
    maxAliases: { n: documentLimits.aliases },
    maxDirectives: { n: documentLimits.directives },
    // Apollo's own parser counts tokens; this plugin would parse again and turn syntax errors into status 500.
    maxTokens: { enabled: false },
    costLimit: { maxCost: documentLimits.cost },
  }).protect()
}
