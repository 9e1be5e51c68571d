import { canary, forge } from './forge.ts'
import { type Dose, forgeEnv, grouped, type PartResult } from './part.ts'

type Metrics = Record<string, { calls: number; reverts: number; discards: number }>

/** What `forge test --json` says of one test, as far as it is read here. */
type TestResult = {
  status: 'Success' | 'Failure' | 'Skipped'
  reason: string | null
  counterexample: unknown
  kind: {
    Unit?: { gas: number }
    Fuzz?: { runs: number }
    Invariant?: { runs: number; calls: number; reverts: number; metrics: Metrics }
  }
}

/** All results by suite (`file:contract`) and test. */
export type Suites = Record<string, { test_results: Record<string, TestResult> }>

/** One test with its place. */
export type Named = { readonly suite: string; readonly test: string; readonly result: TestResult }

/** The results in what forge printed, or undefined when it printed none because nothing compiled. */
export function readSuites(stdout: string): Suites | undefined {
  const line = stdout.split('\n').find((candidate) => candidate.startsWith('{'))
  return line === undefined ? undefined : (JSON.parse(line) as Suites)
}

export function named(suites: Suites): Named[] {
  return Object.entries(suites).flatMap(([suite, { test_results }]) =>
    Object.entries(test_results).map(([test, result]) => ({ suite, test, result })),
  )
}

/** Whether a test that must fail does. If not, forge's verdict on the others means nothing. */
export async function canaryFails(): Promise<PartResult> {
  const { code } = await forge(['test', '--match-path', canary])
  return code === 0
    ? { passed: false, lines: [`forge called ${canary} green, a test that always fails.`] }
    : { passed: true, lines: ['the test that must fail fails'] }
}

/** All tests and invariants. */
export async function runTests(dose: Dose): Promise<PartResult> {
  const { code, stdout, stderr } = await forge(['test', '--json', '--no-match-path', canary], {
    env: forgeEnv(dose),
  })
  const suites = readSuites(stdout)
  if (!suites)
    return { passed: false, lines: ['The contracts or their tests do not compile:', stdout, stderr] }
  const all = named(suites)
  const failures = all.filter(({ result }) => result.status === 'Failure')
  return {
    passed: code === 0 && failures.length === 0,
    lines: [...counts(all), ...invariants(all), ...failures.map(failure)],
  }
}

function counts(all: readonly Named[]): string[] {
  const fuzz = all.filter(({ result }) => result.kind.Fuzz)
  const inputs = fuzz.reduce((sum, { result }) => sum + (result.kind.Fuzz?.runs ?? 0), 0)
  const invariant = all.filter(({ result }) => result.kind.Invariant).length
  const unit = all.length - fuzz.length - invariant
  return [
    `${all.length} tests: ${unit} of single cases, ${fuzz.length} fuzzed with ${grouped(inputs)} inputs, ${invariant} invariants`,
  ]
}

/** Each invariant by name with its calls, under the handlers that its suite calls. */
function invariants(all: readonly Named[]): string[] {
  const invariant = all.filter(({ result }) => result.kind.Invariant)
  return [...new Set(invariant.map(({ suite }) => suite))].flatMap((suite) => {
    const tests = invariant.filter((candidate) => candidate.suite === suite)
    return [
      `  ${suite.split(':')[1]}`,
      ...tests.map(({ test, result }) => `    ${sentence(test)}: ${calls(result)}`),
      `    calls/reverts of each handler: ${handlers(tests)}`,
    ]
  })
}

function calls(result: TestResult): string {
  const { runs = 0, calls: made = 0, reverts = 0 } = result.kind.Invariant ?? {}
  return `${grouped(made)} calls in ${runs} histories, ${reverts} reverts`
}

/** `fund 401/0` is 401 calls, none of which reverted; summed over the suite's invariants. */
function handlers(tests: readonly Named[]): string {
  const sums = new Map<string, { calls: number; reverts: number }>()
  for (const { result } of tests) {
    for (const [name, { calls, reverts }] of Object.entries(result.kind.Invariant?.metrics ?? {})) {
      const sum = sums.get(name) ?? { calls: 0, reverts: 0 }
      sums.set(name, { calls: sum.calls + calls, reverts: sum.reverts + reverts })
    }
  }
  return [...sums]
    .map(([name, { calls, reverts }]) => `${name.split('.').at(-1)} ${grouped(calls)}/${reverts}`)
    .join(', ')
}

function failure({ suite, test, result }: Named): string {
  const example = result.counterexample
    ? ` Counterexample: ${shortened(JSON.stringify(result.counterexample))}`
    : ''
  return `FAILED ${suite} ${test}: ${result.reason ?? 'no reason given'}.${example}`
}

function shortened(text: string): string {
  return text.length > 1_500 ? `${text.slice(0, 1_500)}…` : text
}

function sentence(test: string): string {
  return test.replace(/^invariant_|\(.*$/g, '').replaceAll('_', ' ')
}
