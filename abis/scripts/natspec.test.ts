import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Declaration, readDeclarations } from './contracts/declarations.ts'
import { root } from './contracts/forge.ts'

/**
 * What a reader of the contracts is promised: each event, error and function says what it means, in which units, who may call
 * it and when it reverts. Whether a sentence is true is for people to judge; that it stands there is checked here.
 */
const folder = path.join(root, 'contracts')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.sol'),
)
const declarations = readDeclarations(
  new Map(files.map((file) => [`contracts/${file}`, readFileSync(path.join(folder, file), 'utf8')])),
)

/** Where a sentence that is inherited stands is checked on its own. */
const own = declarations.filter(({ doc }) => !doc.includes('@inheritdoc'))
const writing = own.filter(({ kind }) => kind === 'writing function')

function namesOf(found: readonly Declaration[]): string[] {
  return found.map(({ contract, name }) => `${contract}.${name}`)
}

test('the contracts are read at all', () => {
  const count = (kind: Declaration['kind']) => declarations.filter((found) => found.kind === kind).length
  expect(count('event')).toBeGreaterThanOrEqual(59)
  expect(count('error')).toBeGreaterThan(80)
  expect(count('writing function')).toBeGreaterThan(100)
})

test('each event, error and function has a sentence', () => {
  expect(namesOf(own.filter(({ doc }) => !/@notice \S/.test(doc)))).toEqual([])
})

test('each parameter of an event or a function is explained, an amount with its unit', () => {
  const silent = own
    .filter(({ kind }) => kind !== 'error')
    .flatMap(({ contract, name, parameters, doc }) =>
      parameters
        .filter((parameter) => !new RegExp(`@param ${parameter.name} \\S`).test(doc))
        .map((parameter) => `${contract}.${name}: ${parameter.name}`),
    )
  expect(silent).toEqual([])
})

/** The values that an error measures, ids and states apart, need a unit; a name that ends in `Bps` says its own. */
const UNIT = /base units|wei|[Ss]econds|basis points|bps|bytes|\(gas\)|number|positions/
const STATES_AND_IDS = /Id$|^(count|reports|seats|committed)$/

test('each error that carries a measure names its unit', () => {
  const unclear = own.filter(
    ({ kind, doc, parameters }) =>
      kind === 'error' &&
      parameters.some(({ name, type }) => /^uint(16|64|256)$/.test(type) && !STATES_AND_IDS.test(name)) &&
      !UNIT.test(doc),
  )
  expect(namesOf(unclear)).toEqual([])
})

test('each function that changes something says who may call it', () => {
  expect(namesOf(writing.filter(({ doc }) => !/\b(only|[Aa]nybody|Whoever)\b/.test(doc)))).toEqual([])
})

test('each function that changes something says when it reverts', () => {
  expect(namesOf(writing.filter(({ doc }) => !/\bReverts\b/.test(doc)))).toEqual([])
})
