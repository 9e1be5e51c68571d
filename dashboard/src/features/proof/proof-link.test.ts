import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseProofLink, proofLinkText } from './proof-link.ts'

const hash = fc.stringMatching(/^0x[0-9a-f]{64}$/)

test('a link is read back from its text, whatever its arguments', () => {
  const links = fc.record({
    field: fc.constantFrom('gsv', 'gsvSeries', 'takeRateBy'),
    blockHash: hash,
    resultHash: hash,
    parameters: fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value)),
  })
  fc.assert(
    fc.property(links, (link) => {
      expect(parseProofLink(proofLinkText(link))).toEqual(link)
    }),
  )
})

test('anything else is refused, never thrown at', () => {
  const h = `0x${'a'.repeat(64)}`
  for (const text of [
    '',
    'gsv',
    `gsv@${h}`,
    `gsv@${h}=${h}{`,
    `gsv@${h}=${h}[]`,
    `1@${h}=${h}`,
    `gsv@0x12=${h}`,
  ])
    expect(parseProofLink(text), text).toBeUndefined()
  fc.assert(
    fc.property(fc.string(), (text) => {
      parseProofLink(text)
    }),
  )
})
