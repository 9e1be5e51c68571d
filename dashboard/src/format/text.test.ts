import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readableUri, shortHex, tameText, wordsOfUri } from './text.ts'

test('marks that would reorder or hide text become visible', () => {
  expect(tameText('pay \u202Eevil\u202C')).toBe('pay \uFFFDevil\uFFFD')
  expect(tameText('a\u200Bb\u0000c')).toBe('a\uFFFDb\uFFFDc')
  expect(tameText('two\nlines')).toBe('two\nlines')
})

test('markup stays text', () => {
  expect(tameText('<img onerror=alert(1)>')).toBe('<img onerror=alert(1)>')
})

test('long text is cut by characters, not through one', () => {
  expect(tameText('🙂'.repeat(10), 3)).toBe('🙂🙂🙂…')
})

test('nothing longer than asked, whatever comes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.integer({ min: 1, max: 50 }),
      (text, max) => {
        expect(Array.from(tameText(text, max)).length).toBeLessThanOrEqual(max + 1)
      },
    ),
  )
})

test('a hash is shortened only when it is long', () => {
  expect(shortHex('0x1234567890abcdef1234567890abcdef12345678')).toBe('0x1234…5678')
  expect(shortHex('0x12')).toBe('0x12')
})

test('a URI that carries its text is read, a broken one is left as it is', () => {
  expect(readableUri('data:application/json,%7B%22statement%22%3A%22late%22%7D')).toBe('{"statement":"late"}')
  expect(readableUri('data:application/json,%E0%A4%A')).toBe('data:application/json,%E0%A4%A')
  expect(readableUri('ipfs://one')).toBe('ipfs://one')
})

test('of a document with one text alone, the text is enough', () => {
  const uri = (document: string) => `data:application/json,${encodeURIComponent(document)}`
  expect(wordsOfUri(uri('{"statement":"late"}'))).toBe('late')
  expect(wordsOfUri(uri('{"statement":""}'))).toBe('')
  for (const document of ['{"days":3}', '{"a":"x","b":"y"}', '["x"]', 'null', '{"cut'])
    expect(wordsOfUri(uri(document))).toBe(document)
  expect(wordsOfUri('{"statement":"late"}')).toBe('{"statement":"late"}')
})
