import { expect, test } from 'vitest'
import { filesOfBeginning } from './fetch-at-once.ts'

const chunk = (
  moduleIds: string[],
  imports: string[] = [],
  dynamicImports: string[] = [],
  css: string[] = [],
) => ({
  moduleIds,
  imports,
  dynamicImports,
  viteMetadata: { importedCss: new Set(css) },
})

test('all files that a part of the beginning needs, and their styles, each once; none of what may never come', () => {
  const files = {
    'asking.js': chunk(['/a/src/start/asking.ts'], ['shared.js']),
    'page.js': chunk(['/a/src/start/page.tsx'], ['asking.js', 'shared.js'], ['jobs.js'], ['page.css']),
    'shared.js': chunk(['/a/src/format/text.ts'], [], [], ['page.css', 'shared.css']),
    'jobs.js': chunk(['/a/src/pages/jobs-page.tsx'], [], [], ['jobs.css']),
    'simulate.js': chunk(['/a/src/features/states/simulate.ts']),
  }
  const entry = chunk(['/a/src/main.ts'], [], ['asking.js', 'page.js', 'simulate.js'])
  expect(filesOfBeginning(entry, (file) => files[file as keyof typeof files])).toEqual({
    scripts: ['asking.js', 'page.js', 'shared.js'],
    styles: ['page.css', 'shared.css'],
  })
})
