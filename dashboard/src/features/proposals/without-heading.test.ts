import { expect, test } from 'vitest'
import { withoutHeading } from './without-heading.ts'

const title = 'Raise the fee to 12 %'

test('a heading that repeats the title is left out', () => {
  expect(withoutHeading({ title, description: `# ${title}\n\nBecause of costs.` })).toBe('Because of costs.')
  expect(withoutHeading({ title, description: `\n${title}\nBecause.\n\n# More` })).toBe('Because.\n\n# More')
})

test('nothing else is touched, and nothing is left empty', () => {
  expect(withoutHeading({ title, description: 'Because of costs.' })).toBe('Because of costs.')
  expect(withoutHeading({ title, description: `# ${title}` })).toBe(`# ${title}`)
  expect(withoutHeading({ title, description: '' })).toBe('')
  expect(withoutHeading({ title: '', description: '\n\n' })).toBe('\n\n')
})
