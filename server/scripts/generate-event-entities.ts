/**
 * Writes src/subgraph/generated/event-entities.ts from subgraph/schema.graphql, the source of truth for what the
 * ledger mirrors. `--check` writes nothing and fails when the tracked file is out of date.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { eventEntitiesSource } from './event-entities-source.ts'
import { writeOrCheck } from './write-or-check.ts'

const schemaPath = fileURLToPath(new URL('../../subgraph/schema.graphql', import.meta.url))
const targetPath = fileURLToPath(new URL('../src/subgraph/generated/event-entities.ts', import.meta.url))

writeOrCheck(targetPath, eventEntitiesSource(readFileSync(schemaPath, 'utf8')), 'npm run generate -w server')
