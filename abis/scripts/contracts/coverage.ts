import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { canary, forge, root } from './forge.ts'
import { type PartResult, percent } from './part.ts'

/** Least share of branches taken, in percent. Lines must all be run. */
const leastBranches = 95

/** Hits and possible hits of one source file. */
export type FileCoverage = {
  readonly file: string
  readonly lines: number
  readonly linesHit: number
  readonly branches: number
  readonly branchesHit: number
  /** What was not reached, as `line 12` or `branch at 34`. */
  readonly missed: readonly string[]
}

/**
 * Lines and branches of contracts/, interfaces and packages left out. forge measures without the optimizer; the tests
 * of gas, which bound optimized code, are left out.
 */
export async function runCoverage(): Promise<PartResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'coverage-'))
  try {
    const report = path.join(folder, 'lcov.info')
    const args = ['coverage', '--exclude-tests', '--report', 'lcov', '--report-file', report]
    const { code, stdout, stderr } = await forge(
      [...args, '--no-match-path', `{${canary},test/Gas*.t.sol}`],
      {
        env: {
          FOUNDRY_OUT: path.join(root, 'cache', 'coverage-out'),
          FOUNDRY_CACHE_PATH: path.join(root, 'cache', 'coverage'),
          FOUNDRY_FUZZ_RUNS: '64',
          FOUNDRY_INVARIANT_RUNS: '4',
        },
      },
    )
    if (code !== 0) return { passed: false, lines: ['forge could not measure:', lastLines(stdout + stderr)] }
    return judge(readLcov(readFileSync(report, 'utf8')).filter(({ file }) => file.startsWith('contracts/')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The files of an LCOV report (https://ltp.sourceforge.net/coverage/lcov/geninfo.1.php). */
export function readLcov(report: string): FileCoverage[] {
  return report
    .split('end_of_record')
    .map((record) => record.split('\n').map((line) => line.split(':')))
    .filter((record) => record.some(([key]) => key === 'SF'))
    .map((record) => {
      const all = (key: string) => record.filter(([name]) => name === key).map(([, value]) => value ?? '')
      const one = (key: string) => Number(all(key)[0] ?? 0)
      return {
        file: all('SF')[0] ?? '',
        lines: one('LF'),
        linesHit: one('LH'),
        branches: one('BRF'),
        branchesHit: one('BRH'),
        missed: [...missedLines(all('DA')), ...missedBranches(all('BRDA'))],
      }
    })
}

function missedLines(entries: readonly string[]): string[] {
  return entries.filter((entry) => entry.split(',')[1] === '0').map((entry) => `line ${entry.split(',')[0]}`)
}

/** A branch entry is `line,block,branch,hits`, with `-` for hits when the condition itself was never reached. */
function missedBranches(entries: readonly string[]): string[] {
  return entries
    .filter((entry) => ['0', '-'].includes(entry.split(',')[3] ?? ''))
    .map((entry) => `branch at ${entry.split(',')[0]}`)
}

function judge(files: readonly FileCoverage[]): PartResult {
  const sum = (pick: (file: FileCoverage) => number) => files.reduce((total, file) => total + pick(file), 0)
  const [lines, linesHit] = [sum((file) => file.lines), sum((file) => file.linesHit)]
  const [branches, branchesHit] = [sum((file) => file.branches), sum((file) => file.branchesHit)]
  const passed = files.length > 0 && linesHit === lines && branchesHit * 100 >= branches * leastBranches
  return {
    passed,
    lines: [
      `lines ${percent(linesHit, lines)} (${linesHit} of ${lines}; all needed), branches ${percent(branchesHit, branches)} (${branchesHit} of ${branches}; ${leastBranches} % needed)`,
      ...files.map(described),
    ],
  }
}

function described({ file, lines, linesHit, branches, branchesHit, missed }: FileCoverage): string {
  const rest = missed.length === 0 ? '' : `  missed: ${missed.join(', ')}`
  return `  ${file.slice('contracts/'.length).padEnd(26)} lines ${percent(linesHit, lines).padStart(7)}  branches ${percent(branchesHit, branches).padStart(7)}${rest}`
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-20).join('\n')
}
