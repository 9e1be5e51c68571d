import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSchema, parse, print, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { metricFieldsSource } from '../../../scripts/metric-fields-source.ts'
import { mergeQuestions } from '../../api/merge-questions.ts'
import { breakdownDocument, figureDocument, seriesDocument } from './metric-document.ts'
import { metricIds, traitsOf } from './metric-id.ts'
import { sampleQuery } from './sample-query.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const schema = buildSchema(readFileSync(`${root}server/schema.graphql`, 'utf8'))

test('what is known of the metrics is what the schema says; else run `npm run schema -w dashboard`', () => {
  const tracked = readFileSync(`${root}dashboard/src/api/generated/metric-fields.ts`, 'utf8')
  expect(tracked).toBe(metricFieldsSource())
})

describe('the questions for every metric are questions of the schema', () => {
  test.each(metricIds)('%s', (id) => {
    const documents = [figureDocument(id), seriesDocument(id), breakdownDocument(id)].filter(
      (document) => document !== null,
    )
    for (const document of documents) expect(validate(schema, document)).toEqual([])
    expect(documents).toHaveLength(1 + (traitsOf(id).series ? 1 : 0) + (traitsOf(id).by ? 1 : 0))
    for (const document of documents) expect(print(document)).toMatch(new RegExp(`: ${id}(Series|By)?\\(`))
  })

  test('so are many of them merged', () => {
    const questions = metricIds.slice(0, 12).map((id) => ({ query: figureDocument(id), variables: {} }))
    expect(validate(schema, mergeQuestions(questions).query)).toEqual([])
  })
})

test.each(metricIds)('the sample query for %s is one of the schema', (id) => {
  expect(validate(schema, parse(sampleQuery(id)))).toEqual([])
})
