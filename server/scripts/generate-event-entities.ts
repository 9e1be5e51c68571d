/**
 * Writes src/subgraph/generated/event-entities.ts, and what people read about it for downloads, from subgraph/schema.graphql, the source of truth for what the
 * ledger mirrors. `--check` writes nothing and fails when the tracked file is out of date.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { eventDescriptionsSource, eventEntitiesSource } from './event-entities-source.ts'
import { writeOrCheck } from './write-or-check.ts'

const schemaPath = fileURLToPath(new URL('../../subgraph/schema.graphql', import.meta.url))
const targetPath = fileURLToPath(new URL('../src/subgraph/generated/event-entities.ts', import.meta.url))

const descriptionsPath = fileURLToPath(
  new URL('../src/subgraph/generated/event-descriptions.ts', import.meta.url),
)

const schema = readFileSync(schemaPath, 'utf8')
writeOrCheck(targetPath, eventEntitiesSource(schema), 'npm run generate -w server')
writeOrCheck(descriptionsPath, eventDescriptionsSource(schema), 'npm run generate -w server')
