import { expect, test } from 'vitest'
import { withoutStyleAttributes } from './strict-styles.ts'

test('style attributes are renamed, whatever stands around them', () => {
  expect(
    withoutStyleAttributes(
      '<div class="line" style="top:0px;height:19px"><span style="left:1px">a</span></div>',
    ),
  ).toBe(
    '<div class="line" data-strict-style="top:0px;height:19px"><span data-strict-style="left:1px">a</span></div>',
  )
})

test('text that speaks of styles stays', () => {
  const text = '<span>a style="x" &lt;p style="y"&gt;</span>'
  expect(withoutStyleAttributes(text)).toBe(text)
})
