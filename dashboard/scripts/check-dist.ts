import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** Looks at the built dashboard: nothing the content security policy would stop, no key, and no more bytes than promised. */

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** What a first visit may load of JavaScript, gzipped. Wallet, charts and explorer come later and are not in it. */
const firstLoadBudget = 220_000

const html = readFileSync(join(dist, 'index.html'), 'utf8')
const assets = readdirSync(join(dist, 'assets'))
const problems: string[] = []

if (/<script(?![^>]*\bsrc=)/.test(html)) problems.push('index.html has an inline script.')
if (/<style|\sstyle=/.test(html)) problems.push('index.html has an inline style.')
if (/(?:src|href)="(?!\/(?!\/))/.test(html)) problems.push('index.html loads something from another origin.')
if (!html.includes('content="__CSP_NONCE__"')) problems.push('index.html has no place for the nonce.')

/** The well-known development mnemonic, and the key of its first account: the page must hold neither, nor any other. */
const secrets = [
  /test test test test/,
  /ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80/,
  /BEGIN [A-Z ]*PRIVATE KEY/,
]
for (const name of assets.filter((asset) => /\.(?:js|css)$/.test(asset))) {
  const text = readFileSync(join(dist, 'assets', name), 'utf8')
  for (const secret of secrets) if (secret.test(text)) problems.push(`${name} contains ${secret}.`)
  if (name.endsWith('.css') && /url\(["']?https?:/.test(text))
    problems.push(`${name} loads something from another origin.`)
}

const first = [...html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map(([, name]) => name ?? '')
const sizes = first.map((name) => gzipSync(readFileSync(join(dist, 'assets', name))).length)
const total = sizes.reduce((sum, size) => sum + size, 0)
console.log(
  `First load: ${first.length} scripts, ${(total / 1000).toFixed(1)} kB gzipped of ${firstLoadBudget / 1000} kB.`,
)
if (total > firstLoadBudget)
  problems.push(`The first load is over its budget by ${total - firstLoadBudget} bytes.`)

for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0
