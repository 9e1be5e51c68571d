import { expect, test } from 'vitest'
import { stylesBeforeScripts } from './styles-first.ts'

test('styles come before scripts, and nothing is lost', () => {
  const script = '<script type="module" crossorigin src="/assets/a.js"></script>'
  const style = '<link rel="stylesheet" crossorigin href="/assets/a.css">'
  expect(stylesBeforeScripts(`<head>\n  ${script}\n  ${style}\n</head>`)).toBe(
    `<head>\n  ${style}\n  ${script}\n</head>`,
  )
  expect(stylesBeforeScripts('<head></head>')).toBe('<head></head>')
})
