import { expect, test } from 'vitest'
import { manifest } from '../test/support/contracts.ts'
import { handlersOf } from './do-nothing-subgraph.ts'

test('the floor has every handler of the manifest, each once', () => {
  const handlers = handlersOf(manifest)
  expect(new Set(handlers).size).toBe(handlers.length)
  expect(handlers).toHaveLength(manifest.dataSources.flatMap(({ mapping }) => mapping.eventHandlers).length)
})
