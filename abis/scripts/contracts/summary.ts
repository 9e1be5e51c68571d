import type { PartResult } from './part.ts'

/** One part with its name, result and duration. */
export type Done = { readonly part: string; readonly result: PartResult; readonly seconds: number }

/** The whole proof as text: the parts' findings, then one line for each part. */
export function summary(done: readonly Done[]): string {
  const findings = done.map(({ part, result }) => `\n━━ ${part}\n${result.lines.join('\n')}`)
  const table = done.map(
    ({ part, result, seconds }) =>
      `${part.padEnd(9)} ${result.passed ? 'passed' : 'FAILED'} ${seconds.toFixed(1).padStart(8)} s   ${result.lines[0] ?? ''}`,
  )
  return [...findings, '\nPart      Result  Duration   In short', ...table].join('\n')
}
