import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorTexts } from '../language/signing-texts.ts'
import { type Language, speak } from '../language/text.ts'
import { sentenceFor } from './error-sentences.ts'
import { errorValues } from './error-values.ts'

// Node has no document, and the language is said there too.
Object.assign(globalThis, { document: { documentElement: {} } })

/** The ABI files themselves, so that an error cannot be forgotten by a type that was not asked. */
const folder = new URL('../../../abis/json/', import.meta.url)

interface AbiError {
  readonly type: string
  readonly name: string
  readonly inputs: readonly { readonly type: string }[]
}

const errors = readdirSync(folder).flatMap((file) =>
  (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as AbiError[]).filter(
    ({ type }) => type === 'error',
  ),
)

/** A value of the type, as decoding would give it. */
function sample(type: string): unknown {
  if (type === 'address') return `0x${'ab'.repeat(20)}`
  if (type.startsWith('bytes')) return `0x${'cd'.repeat(32)}`
  if (type === 'string') return 'text'
  const bits = Number(/\d+$/.exec(type)?.[0] ?? 256)
  return bits <= 48 ? 1 : 1n
}

test('the ABIs were found', () => expect(errors.length).toBeGreaterThan(100))

describe.each(['en', 'de'] as Language[])('in %s', (tag) => {
  beforeAll(() => speak(tag))
  afterAll(() => speak('en'))

  test('every custom error of every contract has a sentence', () => {
    const sentences = errorTexts()(errorValues)
    const missing = errors.filter(({ name }) => !(name in sentences)).map(({ name }) => name)
    expect([...new Set(missing)]).toEqual([])
  })

  test.each([...new Map(errors.map((error) => [error.name, error])).values()])(
    '$name is said in full',
    ({ name, inputs }) => {
      const sentence = sentenceFor(
        name,
        inputs.map(({ type }) => sample(type)),
      )
      expect(sentence).toMatch(/^[A-Z0-9“].*\.$/)
      expect(sentence).not.toMatch(/undefined|NaN|null|Invalid/)
    },
  )
})

test('German ones are not the English ones', async () => {
  await speak('de')
  const german = sentenceFor('NothingOwed', [])
  await speak('en')
  expect(german).not.toBe(sentenceFor('NothingOwed', []))
})

test('a stranger’s error has none', () => expect(sentenceFor('TooBig', [1n])).toBeNull())

test('values are said with their units', () => {
  expect(sentenceFor('EscrowTooLow', [7n, 1_500_000n, 2_000_000n])).toBe(
    'The escrow of engagement 7 holds 1.5 USDC, and 2 USDC is needed.',
  )
  expect(sentenceFor('InvoiceStatusIs', [3n, 6, 2])).toBe(
    'Invoice 3 is paid; for this it has to be verified.',
  )
})
