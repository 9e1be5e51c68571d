import { expect, it } from 'vitest'
import { jsonText } from './json.ts'
import { tableOf, whole } from './testing/tables.ts'

const columns = [
  { name: 'amount', kind: 'bigint' },
  { name: 'block', kind: 'int' },
  { name: 'text', kind: 'text' },
  { name: 'values', kind: 'list' },
] as const

it('writes a table as one JSON object, amounts as text', async () => {
  const rows = [
    [2n ** 255n, 7, '"</script>\u2028', ['1']],
    [-1n, 8, '', []],
    [null, 9, null, null],
  ]
  const text = await whole(jsonText({ title: 'A "table"' }, tableOf(columns, rows)))
  expect(JSON.parse(text)).toEqual({
    meta: { title: 'A "table"' },
    rows: [
      { amount: String(2n ** 255n), block: 7, text: '"</script>\u2028', values: ['1'] },
      { amount: '-1', block: 8, text: '', values: [] },
      { amount: null, block: 9, text: null, values: null },
    ],
  })
})

it('writes a table without rows', async () => {
  expect(JSON.parse(await whole(jsonText({}, tableOf(columns, []))))).toEqual({ meta: {}, rows: [] })
})
