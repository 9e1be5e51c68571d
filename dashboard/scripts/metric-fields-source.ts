import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSchema, type GraphQLField, type GraphQLSchema, getNamedType, isInterfaceType } from 'graphql'

const schemaFile = fileURLToPath(new URL('../../server/schema.graphql', import.meta.url))

const head = `/** What can be asked of each metric, by its id. Made by \`npm run schema\` from server/schema.graphql; do not edit. */
export const metricFields = {
`

const answerOf = (field: GraphQLField<unknown, unknown>): string | undefined =>
  /^(\w+)Answer$/.exec(getNamedType(field.type).name)?.[1]

/** @throws when the schema is not one of ours. */
function answerTypes(schema: GraphQLSchema): Set<string> {
  const answer = schema.getType('MetricAnswer')
  if (!isInterfaceType(answer))
    throw new Error('server/schema.graphql has no interface MetricAnswer. Run `npm run generate -w server`.')
  return new Set(schema.getPossibleTypes(answer).map(({ name }) => name))
}

/** The program text that tells, of every metric, its type of answer, its other fields and which arguments they take. */
export function metricFieldsSource(): string {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'))
  const fields = schema.getQueryType()?.getFields() ?? {}
  const answers = answerTypes(schema)
  const lines = Object.values(fields).flatMap((field) => {
    const answer = answerOf(field)
    if (answer === undefined || !answers.has(`${answer}Answer`)) return []
    const series = fields[`${field.name}Series`]
    const takes = (name: string, of = field) => of.args.some((arg) => arg.name === name)
    const traits = [
      `answer: '${answer}'`,
      ...(takes('from') ? ['window: true'] : []),
      ...(takes('where') ? ['where: true'] : []),
      ...(series ? ['series: true'] : []),
      ...(series && takes('cumulative', series) ? ['cumulative: true'] : []),
      ...(fields[`${field.name}By`]?.args.some(({ name }) => name === 'dimension') ? ['by: true'] : []),
    ]
    return [`  ${field.name}: { ${traits.join(', ')} },\n`]
  })
  return `${head}${lines.join('')}} as const\n`
}
