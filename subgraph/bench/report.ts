import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, totalmem } from 'node:os'
import { type HandlerCost, handlerCosts, ownSeconds, sectionSeconds } from './handler-costs.ts'
import type { IndexRun } from './index-once.ts'

/** Runs of the three subgraphs over the same blocks. */
export interface Comparison {
  /** Events that have a handler. */
  readonly events: number
  readonly blocks: number
  readonly ours: readonly IndexRun[]
  readonly eventsOnly: readonly IndexRun[]
  readonly floor: readonly IndexRun[]
}

const SHOWN_HANDLERS = 15
const SHOWN_SECTIONS = 12

/** The figures as text, ratios last. */
export function report(comparison: Comparison): string {
  const { ours, eventsOnly, floor } = comparison
  const [one, nothing] = [median(ours), median(floor)]
  return [
    `${number(comparison.events)} events in ${number(comparison.blocks)} blocks; ${machine()}; ${versions()}`,
    '',
    rateTable(comparison),
    '',
    handlerTable(handlerCosts(one.samples, nothing.samples)),
    '',
    sectionTable(one, nothing),
    '',
    ratioLine('events alone', median(eventsOnly), nothing),
    ratioLine(`ours (median of ${ours.length})`, one, nothing),
  ].join('\n')
}

function ratioLine(name: string, run: IndexRun, floor: IndexRun): string {
  return `Ratio of the rate to the floor's, ${name}: ${ratio(floor.seconds, run.seconds)} by the clock, ${ratio(cpu(floor), cpu(run))} by processor time.`
}

function rateTable({ events, ours, eventsOnly, floor }: Comparison): string {
  const rows = [
    ...floor.map((run) => ['handlers that do nothing', run] as const),
    ...eventsOnly.map((run) => ['handlers that store events alone', run] as const),
    ...ours.map((run) => ['our subgraph', run] as const),
  ]
  return table(
    ['', 'seconds', 'events/s', 'graph-node CPU s', 'Postgres CPU s'],
    rows.map(([name, run]) => [
      name,
      run.seconds.toFixed(1),
      number(Math.round(events / run.seconds)),
      run.cpu.graphNode.toFixed(1),
      run.cpu.postgres.toFixed(1),
    ]),
  )
}

/** Seconds are those inside the mapping thread; what is written later by the store is in the sections. */
function handlerTable(costs: readonly HandlerCost[]): string {
  const rows = costs.slice(0, SHOWN_HANDLERS).map((cost) => {
    const each = (seconds: number) => Math.round((seconds / cost.events) * 1e6)
    return [
      cost.handler,
      number(cost.events),
      ownSeconds(cost).toFixed(2),
      number(each(cost.seconds)),
      number(each(cost.floorSeconds)),
    ]
  })
  return table(['the dearest handlers', 'events', 'own seconds', 'µs each', 'µs of the floor'], rows)
}

function sectionTable(one: IndexRun, nothing: IndexRun): string {
  const floor = new Map(sectionSeconds(nothing.samples))
  const rows = sectionSeconds(one.samples)
    .slice(0, SHOWN_SECTIONS)
    .map(([section, seconds]) => [section, seconds.toFixed(2), (floor.get(section) ?? 0).toFixed(2)])
  return table(["sections of graph-node's work", 'seconds', 'seconds of the floor'], rows)
}

function median(runs: readonly IndexRun[]): IndexRun {
  const sorted = [...runs].sort((a, b) => a.seconds - b.seconds)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (!middle) throw new Error('There is no run to report.')
  return middle
}

function cpu(run: IndexRun): number {
  return run.cpu.graphNode + run.cpu.postgres
}

function ratio(numerator: number, denominator: number): string {
  return (numerator / denominator).toFixed(3)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all
    .map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  '))
    .join('\n')
}

/** The first column is a name, the others are numbers. */
function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}

function number(value: number): string {
  return value.toLocaleString('en')
}

function machine(): string {
  const cores = cpus()
  return `${cores.length} × ${cores[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`
}

function versions(): string {
  const require = createRequire(import.meta.url)
  const versionOf = (name: string) =>
    JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version as string
  const packages = [
    '@graphprotocol/gnd-linux-x64',
    '@graphprotocol/graph-ts',
    '@foundry-rs/anvil-linux-amd64',
  ]
  return [...packages.map((name) => `${name} ${versionOf(name)}`), `Node ${process.versions.node}`].join(', ')
}
