import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { contrast, distance, type Vision, visions } from './color-vision.ts'
import { categoricalColor, categoricalColors, mainColor, secondColor } from './palette.ts'

const css = readFileSync(fileURLToPath(new URL('../theme/tokens.css', import.meta.url)), 'utf8')
const [light = '', dark = ''] = css.split('[data-mantine-color-scheme="dark"]')

/** The shade of a token in a theme. */
function shade(theme: string, token: string): string {
  const value = new RegExp(`${token}: (#[0-9a-f]{6});`).exec(theme)?.[1]
  if (value === undefined) throw new Error(`tokens.css has no ${token}.`)
  return value
}

const tokenOf = (variable: string) => variable.slice(4, -1)
const places = Array.from({ length: categoricalColors }, (_, place) => place)
const meanings = ['gsv', 'fees', 'mean', 'median', 'disputes', 'abstain'].map((name) => `--data-${name}`)

test('the measures know what is known', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(distance('#000000', '#ffffff', 'full')).toBeCloseTo(100, 1)
  // Red and green of one lightness: far apart to most, close to those without the third cone.
  expect(distance('#b44000', '#5a7a00', 'full')).toBeGreaterThan(
    2 * distance('#b44000', '#5a7a00', 'deuteranopia'),
  )
})

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_name, theme) => {
  const colors = places.map((place) => shade(theme, tokenOf(categoricalColor(place))))

  test.each(Object.keys(visions) as Vision[])('any two of the eight are told apart: %s', (vision) => {
    for (const [index, one] of colors.entries())
      for (const other of colors.slice(index + 1))
        expect(distance(one, other, vision), `${one} and ${other}`).toBeGreaterThan(8)
  })

  test('every colour of data stands out from what is behind it, 3:1', () => {
    for (const token of [...meanings, ...places.map((place) => tokenOf(categoricalColor(place)))])
      for (const ground of ['--surface', '--paper'])
        expect(contrast(shade(theme, token), shade(theme, ground)), `${token} on ${ground}`).toBeGreaterThan(
          3,
        )
  })

  test.each(['gsv', 'fees', 'disputeRateByCount', 'btrstBought', 'fillRate'])(
    'the two series of %s are told apart by everybody',
    (id) => {
      const pair = [mainColor(id), secondColor(id)].map((color) => shade(theme, tokenOf(color)))
      for (const vision of Object.keys(visions) as Vision[])
        expect(distance(pair[0] ?? '', pair[1] ?? '', vision)).toBeGreaterThan(4)
    },
  )
})
