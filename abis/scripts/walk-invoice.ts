/**
 * Walks one invoice through the contracts on an anvil of its own and writes the page about it, docs/one-invoice.md.
 *
 *   node --import tsx scripts/walk-invoice.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chainAnvilArgs } from '../src/story/play-story.ts'
import { pageOf } from '../src/walk/page.ts'
import { walkInvoice } from '../src/walk/walk-invoice.ts'
import { startAnvil } from './anvil-process.ts'

/** Where the page is. */
export const pageFile = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '..',
  'docs',
  'one-invoice.md',
)

/** Unix seconds of the walk's first block; any would do. */
const start = Date.UTC(2024, 0, 8, 9) / 1000

/** Walks the invoice on a fresh anvil. */
export async function walkOnFreshChain() {
  const anvil = await startAnvil([...chainAnvilArgs(), '--timestamp', String(start), '--no-mining'])
  try {
    return await walkInvoice(anvil.rpcUrl, start)
  } finally {
    await anvil.stop()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { actors, steps } = await walkOnFreshChain()
  mkdirSync(path.dirname(pageFile), { recursive: true })
  writeFileSync(pageFile, pageOf(actors, steps))
  console.log(`Wrote ${path.relative(process.cwd(), pageFile)}.`)
}
