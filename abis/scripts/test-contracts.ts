/**
 * The proof that the contracts are right, by forge, solc's SMTChecker and planted bugs; everything offline.
 *
 *   node --import tsx scripts/test-contracts.ts                        the small dose, inside `npm test`
 *   node --import tsx scripts/test-contracts.ts --long                 the long one, with coverage and all planted bugs
 *   node --import tsx scripts/test-contracts.ts --only mutation,gas    some parts; with --long in the long dose
 *   node --import tsx scripts/test-contracts.ts --match-test fee -vvv  forge test with these arguments
 *
 * First comes a test that must fail: a runner that cannot fail proves nothing.
 */
import { runCoverage } from './contracts/coverage.ts'
import { canary, forge, forgeRunsHere } from './contracts/forge.ts'
import { canaryFails, runTests } from './contracts/forge-tests.ts'
import { runGas } from './contracts/gas.ts'
import { runMutation } from './contracts/mutation.ts'
import { type Dose, doses, type PartResult } from './contracts/part.ts'
import { proverIsHere, runProofs } from './contracts/proofs.ts'
import { type Done, summary } from './contracts/summary.ts'

const parts: Readonly<Record<string, (dose: Dose) => PartResult | Promise<PartResult>>> = {
  canary: canaryFails,
  tests: runTests,
  coverage: runCoverage,
  proofs: runProofs,
  mutation: runMutation,
  gas: runGas,
}

/** What the small dose leaves to the long one. */
const longOnly = ['coverage', 'gas']

type Wish = { readonly dose: Dose; readonly only: readonly string[]; readonly forgeArgs: readonly string[] }

function readArgs(args: readonly string[]): Wish {
  const at = args.indexOf('--only')
  const only = at === -1 ? [] : (args[at + 1] ?? '').split(',')
  const unknown = only.filter((part) => !(part in parts))
  if (unknown.length > 0)
    throw new Error(`No part is called "${unknown.join(', ')}". There are: ${Object.keys(parts).join(', ')}.`)
  const forgeArgs = args.filter(
    (arg, index) => arg !== '--long' && (at === -1 || (index !== at && index !== at + 1)),
  )
  return { dose: args.includes('--long') ? doses.long : doses.small, only, forgeArgs }
}

function chosen({ dose, only }: Wish): string[] {
  if (only.length > 0) return ['canary', ...only.filter((part) => part !== 'canary')]
  const all = Object.keys(parts).filter((part) => dose.name === 'long' || !longOnly.includes(part))
  if (dose.name === 'long' || proverIsHere()) return all
  console.log(
    'Without z3 the proofs are not tried here (Debian: apt-get install z3); the long dose needs it.',
  )
  return all.filter((part) => part !== 'proofs')
}

/** What runs at the same time: in the small dose planted bugs beside the tests, since each leaves a core idle. */
function groups(chosenParts: readonly string[], { name }: Dose): string[][] {
  const together = name === 'small' ? ['tests', 'mutation'].filter((part) => chosenParts.includes(part)) : []
  const others = chosenParts.filter((part) => !together.includes(part))
  return [...others.slice(0, 1).map((part) => [part]), together, ...others.slice(1).map((part) => [part])]
}

async function runPart(part: string, dose: Dose): Promise<Done> {
  console.log(`… ${part}`)
  const began = Date.now()
  const result = await parts[part]?.(dose)
  if (!result) throw new Error(`No part is called "${part}".`)
  return { part, result, seconds: (Date.now() - began) / 1_000 }
}

async function main(): Promise<number> {
  if (!forgeRunsHere) {
    console.warn(
      `Skipped the Solidity tests: the forge that npm carries is for Linux x64, and this is ${process.platform} ${process.arch}.`,
    )
    return 0
  }
  const wish = readArgs(process.argv.slice(2))
  if (wish.forgeArgs.length > 0) {
    const { passed, lines } = await canaryFails()
    console.log(lines.join('\n'))
    if (!passed) return 1
    return (await forge(['test', '--no-match-path', canary, ...wish.forgeArgs], { show: true })).code
  }
  const done: Done[] = []
  for (const group of groups(chosen(wish), wish.dose))
    done.push(...(await Promise.all(group.map((part) => runPart(part, wish.dose)))))
  console.log(summary(done))
  return done.every(({ result }) => result.passed) ? 0 : 1
}

process.exitCode = await main()
