import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Every word on screen is in a catalogue, else one language shows another's. Names of products and tokens are the same in all. */
const allowed = new Set(
  'Braintrust Analytics BTRST USDC DEV GraphQL GraphiQL CSV JSON PNG SVG SQL Atom BibTeX CC BY nbsp'.split(
    ' ',
  ),
)

/** Attributes whose text people read or hear. */
const spoken = new Set([
  'title',
  'label',
  'placeholder',
  'alt',
  'aria-label',
  'hint',
  'lead',
  'caption',
  'empty',
  'fallback',
  'what',
])

const source = fileURLToPath(new URL('..', import.meta.url))

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return files(path)
    return entry.name.endsWith('.tsx') ? [path] : []
  })

/** Words in a text that are not allowed to stand there; marks, numbers and single letters are no words. */
const wordsIn = (text: string): string[] =>
  (text.match(/\p{L}{2,}/gu) ?? []).filter((word) => !allowed.has(word))

function looseWords(text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && wordsIn(node.text).length > 0) found.push(node.text.trim())
    if (
      ts.isJsxAttribute(node) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer) &&
      spoken.has(node.name.getText()) &&
      wordsIn(node.initializer.text).length > 0
    )
      found.push(`${node.name.getText()}="${node.initializer.text}"`)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('page.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}

test('the search finds what it is for', () => {
  expect(looseWords('const page = <p title="Hello">Good morning, {name} – 12 BTRST</p>')).toEqual([
    'title="Hello"',
    'Good morning,',
  ])
  expect(looseWords('const page = <p title={words.hello}>{words.morning} · 12 BTRST</p>')).toEqual([])
})

/** It reads every file of the source: seconds of work, and more on a busy machine. */
test('no page says a word that is not in a catalogue', { timeout: 60_000 }, () => {
  const found = files(source).flatMap((file) =>
    looseWords(readFileSync(file, 'utf8')).map((text) => `${file.slice(source.length)}: ${text}`),
  )
  expect(found).toEqual([])
})
