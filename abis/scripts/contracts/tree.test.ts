import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './forge.ts'

/**
 * The trees say what the contracts do; each leaf is the name of a test, its underscores read as spaces. A tree of
 * sentences that nobody checks rots, so here both sides are compared.
 */
const folder = path.join(root, 'test')
const files = readdirSync(folder)

/** The sentences of a tree's leaves: lines that no deeper line follows. */
function leavesOf(tree: string): string[] {
  const lines = tree.split('\n').filter((line) => /[├└]/.test(line))
  const depth = (line: string | undefined) => (line === undefined ? -1 : line.search(/[├└]/))
  return lines
    .filter((line, index) => depth(lines[index + 1]) <= depth(line))
    .map((line) => line.replace(/^[^├└]*[├└]─+ /, '').trim())
}

/** The sentences that the tests' names are. */
function testsIn(source: string): string[] {
  return [...source.matchAll(/function (?:testFuzz|test|invariant)_(\w+)\(/g)].map((match) =>
    (match[1] ?? '').replaceAll('_', ' '),
  )
}

function sentences(ending: string, read: (text: string) => string[]): { file: string; sentence: string }[] {
  return files
    .filter((file) => file.endsWith(ending))
    .flatMap((file) =>
      read(readFileSync(path.join(folder, file), 'utf8')).map((sentence) => ({ file, sentence })),
    )
}

test('each leaf of a tree is a test, and each test stands in a tree', () => {
  const leaves = sentences('.tree', leavesOf)
  const tests = sentences('.t.sol', testsIn)
  const tested = new Set(tests.map(({ sentence }) => sentence))
  const promised = new Set(leaves.map(({ sentence }) => sentence))
  expect(leaves.filter(({ sentence }) => !tested.has(sentence))).toEqual([])
  expect(tests.filter(({ sentence }) => !promised.has(sentence))).toEqual([])
})

test('leaves are the lines that no deeper line follows', () => {
  const tree = 'Pool\n├── trading\n│   ├── a trade pays\n│   └── a trade waits\n└── nothing else\n'
  expect(leavesOf(tree)).toEqual(['a trade pays', 'a trade waits', 'nothing else'])
})
