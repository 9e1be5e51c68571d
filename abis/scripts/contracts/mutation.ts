import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { canary, forge, root } from './forge.ts'
import { named, readSuites } from './forge-tests.ts'
import { type Mutant, mutants, testsOf } from './mutants.ts'
import { type Dose, type PartResult, percent } from './part.ts'

/** Least share of planted bugs that some test must find, in percent. */
const leastKilled = 90

/** Mutants tried at a time, each in a folder of its own. */
const workers = 2

/**
 * How the copies are compiled and tried. Tests that deploy by artefact (dynamic_test_linking) need not be compiled again
 * for each bug, which turns half a minute into seconds.
 */
const settings = {
  FOUNDRY_DYNAMIC_TEST_LINKING: 'true',
  FOUNDRY_OPTIMIZER: 'false',
  FOUNDRY_FUZZ_RUNS: '128',
  FOUNDRY_INVARIANT_RUNS: '8',
  FOUNDRY_INVARIANT_DEPTH: '64',
}

/** What became of a planted bug. `invalid` did not compile, so it says nothing about the tests. */
type Fate = { readonly mutant: Mutant; readonly kind: 'killed' | 'survived' | 'invalid'; readonly by: string }

/**
 * Plants one bug at a time in a copy of the contracts and looks whether the tests notice. The small dose tries the
 * handful marked so.
 */
export async function runMutation(dose: Dose): Promise<PartResult> {
  const chosen = mutants.filter(({ small }) => dose.name === 'long' || small)
  for (const mutant of chosen) mutated(mutant)
  const queue = chosen.toSorted((a, b) => (a.contract < b.contract ? -1 : 1))
  const folders: string[] = []
  try {
    for (let worker = 0; worker < workers; worker += 1) folders.push(await newFolder(folders[0]))
    return judge((await Promise.all(folders.map((folder) => work(queue, folder)))).flat())
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}

/** A folder with all that forge needs: a copy of `model`, or one of the workspace, compiled once. */
async function newFolder(model: string | undefined): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutants-'))
  if (model !== undefined) cpSync(model, folder, { recursive: true, preserveTimestamps: true })
  else {
    for (const part of ['contracts', 'test', 'foundry.toml'])
      cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
    await forge(['build'], { cwd: folder, env: settings })
  }
  return folder
}

/**
 * The contract's text with the bug in it.
 * @throws an Error when the text to replace is not there exactly once: then the list is out of date.
 */
export function mutated({ contract, before, after }: Mutant): string {
  const source = readFileSync(path.join(root, 'contracts', contract), 'utf8')
  const found = source.split(before).length - 1
  if (found !== 1)
    throw new Error(`contracts/${contract} has the text of a mutant ${found} times, not once: ${before}`)
  return source.replace(before, () => after)
}

/** Tries mutants of the shared queue until it is empty, in a folder that keeps forge's cache between them. */
async function work(queue: Mutant[], folder: string): Promise<Fate[]> {
  const fates: Fate[] = []
  for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
    const fate = await fateOf(mutant, folder)
    console.log(`  ${fate.kind}: ${mutant.contract}: ${mutant.what}`)
    fates.push(fate)
  }
  return fates
}

async function fateOf(mutant: Mutant, folder: string): Promise<Fate> {
  const file = path.join(folder, 'contracts', mutant.contract)
  const original = readFileSync(file, 'utf8')
  writeFileSync(file, mutated(mutant))
  try {
    const near = await failing(folder, ['--match-path', `test/${testsOf(mutant.contract)}.t.sol`])
    if (near !== 'none') return { mutant, ...verdict(near) }
    return { mutant, ...verdict(await failing(folder, ['--no-match-path', canary])) }
  } finally {
    writeFileSync(file, original)
  }
}

function verdict(found: string): Pick<Fate, 'kind' | 'by'> {
  if (found === 'none') return { kind: 'survived', by: '' }
  if (found.startsWith('!')) return { kind: 'invalid', by: found.slice(1) }
  return { kind: 'killed', by: found }
}

/** The first failing test; `none`; or `!` and the compiler's complaint. */
async function failing(folder: string, args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await forge(['test', '--json', '--fail-fast', ...args], {
    cwd: folder,
    env: settings,
  })
  const suites = readSuites(stdout)
  if (!suites) return `!${(stderr || stdout).trim().split('\n').slice(0, 4).join(' ')}`
  const failed = named(suites).find(({ result }) => result.status === 'Failure')
  return failed ? `${failed.suite.replace(/.*:/, '')}.${failed.test.replace(/\(.*/, '')}` : 'none'
}

function judge(fates: readonly Fate[]): PartResult {
  const of = (kind: Fate['kind']) => fates.filter((fate) => fate.kind === kind)
  const [killed, survived, invalid] = [of('killed'), of('survived'), of('invalid')]
  const planted = fates.filter(({ mutant }) => mutant.planted)
  const passed =
    invalid.length === 0 &&
    planted.length > 0 &&
    planted.every(({ kind }) => kind === 'killed') &&
    killed.length * 100 >= fates.length * leastKilled
  return {
    passed,
    lines: [
      `${killed.length} of ${fates.length} planted bugs found, ${percent(killed.length, fates.length)} (${leastKilled} % needed)`,
      ...planted.map(({ mutant, kind, by }) => `  ${mutant.what}: ${kind}${by ? ` by ${by}` : ''}`),
      ...survived.map(({ mutant }) => `  survived: ${mutant.contract}: ${mutant.what}`),
      ...invalid.map(({ mutant, by }) => `INVALID ${mutant.contract}: ${mutant.what}: ${by}`),
    ],
  }
}
