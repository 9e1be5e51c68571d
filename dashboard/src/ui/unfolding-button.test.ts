import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { UnfoldingButton } from './unfolding-button.tsx'

test('the button keeps its looks and its name, and says whether the card is open', () => {
  const button = { className: 'mark', face: '?', label: 'What this means', left: '40%' }
  // As Mantine's target hands on a class and a state of its own.
  const handed = { className: '', style: {}, 'aria-expanded': true }
  expect(renderToStaticMarkup(createElement(UnfoldingButton, { button, ...handed }))).toBe(
    '<button type="button" aria-haspopup="dialog" aria-expanded="true" class="mark" style="left:40%" aria-label="What this means">?</button>',
  )
})
