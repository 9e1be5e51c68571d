import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText, disarmed } from './csv.ts'
import { columnOf, readCsv, tableOf, whole } from './testing/tables.ts'

const hostile = [
  '=cmd|"/c calc"!A1',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  "'already",
  'a,"b"\r\nc',
  '<img src=x onerror=alert(1)>',
  '\u202Egnp.exe',
  '漢字 Ünïcode',
  '',
]

describe('CSV', () => {
  it('begins no text cell with what a spreadsheet would run, and gives every text back', async () => {
    const rows = readCsv(await whole(csvText(columnOf('text', hostile))))
    const cells = rows.slice(1).map(([cell = '']) => cell)
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/)
    expect(cells.map((cell) => cell.replace(/^'/, ''))).toEqual(hostile)
  })

  it('leaves numbers alone, negative ones too', async () => {
    const table = tableOf(
      [
        { name: 'amount', kind: 'bigint' },
        { name: 'count', kind: 'int' },
        { name: 'ratio', kind: 'decimal' },
        { name: 'hash', kind: 'hex' },
        { name: 'ok', kind: 'boolean' },
        { name: 'values', kind: 'list' },
      ],
      [
        [-(2n ** 200n), -5, '-0.0909', '0x00', true, ['1', '=2']],
        [null, null, null, null, null, null],
      ],
    )
    expect(await whole(csvText(table))).toBe(
      `amount,count,ratio,hash,ok,values\r\n-${2n ** 200n},-5,-0.0909,0x00,true,"[""1"",""=2""]"\r\n,,,,,\r\n`,
    )
  })

  it('reads back whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 9 }),
        async (texts) => {
          const rows = readCsv(await whole(csvText(columnOf('text', texts))))
          expect(rows.slice(1).map(([cell = '']) => cell)).toEqual(texts.map(disarmed))
        },
      ),
    )
  })
})
