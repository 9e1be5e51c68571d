import type { Client } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedStory, servedStory } from '../testing/served-story.ts'
import { liveQuery, socketClient, subscribe } from '../testing/socket-client.ts'

describe('documents over the socket keep the limits of HTTP', () => {
  let story: ServedStory
  let client: Client
  beforeAll(async () => {
    story = await servedStory(72, 5)
    client = socketClient(story.url)
  })
  afterAll(async () => {
    await client.dispose()
    await story.end()
  })
  const refused: Record<string, [string, string]> = {
    'a query': ['{ status { state } }', 'BAD_REQUEST'],
    'a mutation': ['mutation { drop }', 'BAD_REQUEST'],
    'half a document': ['subscription { live {', 'GRAPHQL_PARSE_FAILED'],
    'an unknown field': ['subscription { lives { epoch } }', 'GRAPHQL_VALIDATION_FAILED'],
    '2,000 tokens': [`subscription { live { ${'epoch '.repeat(2_100)} } }`, 'GRAPHQL_PARSE_FAILED'],
    'a depth of 500': [
      `subscription { live ${'{ status '.repeat(500)}{ state }${' }'.repeat(501)}`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    '60 aliases': [
      `subscription { live { ${Array.from({ length: 60 }, (_, n) => `a${n}: epoch`).join(' ')} } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    'fragments in a circle': [
      'subscription { live { ...A } } fragment A on LiveUpdate { ...B } fragment B on LiveUpdate { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    'lists nested 3,000 deep': [
      `subscription { live(a: ${'['.repeat(900)}1${']'.repeat(900)}) { epoch } }`,
      '',
    ],
    'two fields at once': [
      'subscription { live { epoch } again: live { epoch } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    'introspection for ever': [
      `subscription { __schema { types { ${'fields { type { '.repeat(8)} name ${'} }'.repeat(8)} } } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  }
  for (const [name, [query, code]] of Object.entries(refused))
    it(`refuses ${name}`, async () => {
      const errors = (await subscribe(client, query).ended) as {
        message: string
        extensions: { code: string }
      }[]
      expect(errors[0]?.message).toMatch(/\S{2,} \S+/)
      if (code !== '') expect(errors[0]?.extensions.code).toBe(code)
      expect(JSON.stringify(errors)).not.toMatch(/Did you mean|at \/|node_modules/)
    })

  it('refuses subscriptions by POST, and says where they are', async () => {
    const { status, text } = await story.ask(liveQuery)
    expect(status).toBe(400)
    expect(text).toContain('/live')
  })
})
