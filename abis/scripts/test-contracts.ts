/**
 * Runs the Solidity tests with forge's native binary, offline. First comes a test that must fail: npm's own wrapper of
 * forge ends with 0 whatever happens (foundry-rs/foundry#14781), and a runner that cannot fail proves nothing.
 *
 *   node --import tsx scripts/test-contracts.ts [arguments for forge test, like --match-test fee -vvv]
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const canary = 'test/canary/*'

/** Runs `forge test` and gives its exit code. The packages' place is passed on, since hoisting decides it. */
function forgeTest(args: readonly string[], output: 'inherit' | 'ignore'): number {
  const binary = path.join(
    path.dirname(require.resolve('@foundry-rs/forge-linux-amd64/package.json')),
    'bin',
    'forge',
  )
  const packages = path.dirname(path.dirname(require.resolve('@openzeppelin/contracts/package.json')))
  const { RUST_BACKTRACE: _slow, ...env } = process.env
  const result = spawnSync(binary, ['test', '--remappings', `@openzeppelin/=${packages}/`, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', output, output],
  })
  if (result.error) throw new Error(`forge did not start from ${binary}: ${result.error.message}.`)
  return result.status ?? 1
}

function main(): number {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.warn(
      `Skipped the Solidity tests: the forge that npm carries is for Linux x64, and this is ${process.platform} ${process.arch}.`,
    )
    return 0
  }
  if (forgeTest(['--match-path', canary], 'ignore') === 0) {
    console.error(
      `forge called ${canary} green, a test that always fails. Its verdict on the others means nothing.`,
    )
    return 1
  }
  console.log('The canary failed, as it must. Now the tests that must not:')
  return forgeTest(['--no-match-path', canary, ...process.argv.slice(2)], 'inherit')
}

process.exitCode = main()
