/**
 * `npm run bench -w server -- <name> [arguments]`: measures, prints ratios to a named floor, asserts nothing.
 * Each benchmark is a file of this folder that exports `run`.
 */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'bench.ts')
  .map((name) => name.slice(0, -3))
const [name = '', ...args] = process.argv.slice(2)

if (/^[\w-]+$/.test(name) && existsSync(`${folder}${name}.ts`) && name !== 'bench') {
  const bench = (await import(`./${name}.ts`)) as { run(args: readonly string[]): Promise<void> }
  await bench.run(args)
} else {
  process.stderr.write(`No benchmark is called "${name}". There are: ${names.join(', ')}.\n`)
  process.exitCode = 2
}
