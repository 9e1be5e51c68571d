/** Writes schema.graphql, the API's contract, from the running code. `--check` fails when the tracked file is out of date. */
import { fileURLToPath } from 'node:url'
import { printSchema } from 'graphql'
import { buildSchema } from '../src/graphql/schema.ts'
import { writeOrCheck } from './write-or-check.ts'

const path = fileURLToPath(new URL('../schema.graphql', import.meta.url))

writeOrCheck(path, `${printSchema(buildSchema(new Map()))}\n`, 'npm run generate -w server')
