import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from './forge.ts'
import type { PartResult } from './part.ts'

const require = createRequire(import.meta.url)
const solc = require('solc') as {
  compile(
    input: string,
    callbacks: {
      import: (file: string) => { contents: string } | { error: string }
      smtSolver: (query: string) => { contents: string }
    },
  ): string
}

/** Seconds that z3 may think about one assertion. */
const patience = 60

/** The SMTChecker's two answers that count (solidity, libsolidity/formal/BMC.cpp); all others mean "not proved". */
const codes = { safe: '2961', violated: '4661' }

type Finding = { errorCode: string; sourceLocation?: { file: string; start: number; end: number } }

/** One `assert` and the function that it stands in. */
type Assertion = {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly claim: string
}

/**
 * Has solc's SMTChecker and z3 prove the assertions under proofs/, for all values at once. The functions there have no
 * loops, so the checker's bounded engine leaves nothing out: `unsat` is a proof. Two things keep it honest:
 * - each function `canary_…` claims something false, and must be found out;
 * - each `prove_…` is tried again with `false` as its last assertion, and must be found out too: a proof whose
 *   conditions nothing can meet would prove anything.
 */
export function runProofs(): PartResult {
  if (spawnSync('z3', ['--version']).status !== 0)
    return { passed: false, lines: ['not tried, because z3 is not installed (Debian: apt-get install z3)'] }
  const results = readdirSync(path.join(root, 'proofs'))
    .filter((file) => file.endsWith('.sol'))
    .map((file) => proveFile(`proofs/${file}`))
  const proved = results.flatMap((result) => result.proved)
  const unproved = results.flatMap((result) => result.unproved)
  return {
    passed: unproved.length === 0 && proved.length > 0,
    lines: [
      `${proved.length} claims proved, ${unproved.length} unproved; ${results.reduce((sum, { caught }) => sum + caught, 0)} false ones found out`,
      ...proved.map((claim) => `  proved: ${claim}`),
      ...unproved.map((claim) => `  UNPROVED: ${claim}`),
    ],
  }
}

/** Whether the proofs can be tried at all here. */
export function proverIsHere(): boolean {
  return spawnSync('z3', ['--version']).status === 0
}

function proveFile(file: string): { proved: string[]; unproved: string[]; caught: number } {
  const source = readFileSync(path.join(root, file), 'utf8')
  const [claims, lies] = [assertionsOf(file, source, 'prove_'), assertionsOf(file, source, 'canary_')]
  const first = check(file, source)
  const broken = withLastAssertionsFalse(source)
  const second = check(file, broken)
  const endings = lastOfEach(assertionsOf(file, broken, 'prove_'))

  const unproved = [
    ...claims.filter((claim) => !has(first, codes.safe, claim)).map(({ claim }) => claim),
    ...lies
      .filter((lie) => !has(first, codes.violated, lie))
      .map(({ claim }) => `${claim}, a lie not found out`),
    ...endings
      .filter((ending) => !has(second, codes.violated, ending))
      .map(({ claim }) => `${claim}, whose end nothing reaches`),
  ]
  const bad = new Set(unproved)
  const proved = lastOfEach(claims).map(({ claim }) => claim)
  return {
    proved: proved.filter((claim) => !bad.has(claim)),
    unproved: [...bad],
    caught: lies.length + endings.length,
  }
}

function assertionsOf(file: string, source: string, prefix: string): Assertion[] {
  return [...source.matchAll(/\bassert\(/g)].flatMap((match) => {
    const start = match.index
    const name = [...source.slice(0, start).matchAll(/function (\w+)\(/g)].at(-1)?.[1] ?? ''
    if (!name.startsWith(prefix)) return []
    const claim = name.slice(prefix.length).replaceAll('_', ' ')
    return [{ file, start, end: source.indexOf(';', start), claim }]
  })
}

function lastOfEach(assertions: readonly Assertion[]): Assertion[] {
  return [...new Map(assertions.map((assertion) => [assertion.claim, assertion])).values()]
}

function withLastAssertionsFalse(source: string): string {
  return lastOfEach(assertionsOf('', source, 'prove_'))
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => `${text.slice(0, start)}assert(false)${text.slice(end)}`, source)
}

function has(findings: readonly Finding[], code: string, { file, start, end }: Assertion): boolean {
  return findings.some(
    ({ errorCode, sourceLocation: at }) =>
      errorCode === code && at?.file === file && at.start === start && at.end === end,
  )
}

/** @throws an Error with the compiler's message when the proofs do not compile. */
function check(file: string, source: string): Finding[] {
  const input = {
    language: 'Solidity',
    sources: { [file]: { content: source } },
    settings: {
      evmVersion: 'cancun',
      modelChecker: {
        engine: 'bmc',
        targets: ['assert'],
        solvers: ['smtlib2'],
        showProvedSafe: true,
        showUnproved: true,
        contracts: { [file]: [...source.matchAll(/^contract (\w+)/gm)].map((match) => match[1]) },
      },
      outputSelection: { '*': { '*': [] } },
    },
  }
  const output = solc.compile(JSON.stringify(input), { import: readImport, smtSolver: askZ3 })
  const findings =
    (JSON.parse(output) as { errors?: (Finding & { severity: string; message: string })[] }).errors ?? []
  const error = findings.find(({ severity }) => severity === 'error')
  if (error) throw new Error(`${file} does not compile: ${error.message}`)
  return findings
}

function readImport(file: string): { contents: string } | { error: string } {
  try {
    const own = file.startsWith('contracts/')
    return { contents: readFileSync(own ? path.join(root, file) : require.resolve(file), 'utf8') }
  } catch (error) {
    return { error: String(error) }
  }
}

function askZ3(query: string): { contents: string } {
  const { stdout } = spawnSync('z3', ['-smt2', '-in', `-T:${patience}`], {
    input: query,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { contents: stdout }
}
