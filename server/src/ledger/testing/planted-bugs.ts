import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A mistake that somebody might make: a piece of the source, and what would stand there. */
export interface PlantedBug {
  readonly name: string
  /** Below `src`. */
  readonly file: string
  readonly right: string
  readonly wrong: string
}

const ledger = 'ledger/ledger.ts'
const round = 'ledger/sync-round.ts'
const verify = 'ledger/verify-window.ts'

export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'a window need not join our newest block',
    file: verify,
    right: 'anchorHash !== undefined && window.anchor?.hash !== anchorHash',
    wrong: 'anchorHash === "never"',
  },
  {
    name: 'blocks are committed apart from their events',
    file: ledger,
    right: 'await appendBlocks(writer, batch.blocks)',
    wrong:
      'await appendBlocks(writer, batch.blocks); await writer.run("COMMIT"); await writer.run("BEGIN TRANSACTION")',
  },
  {
    name: 'the head is committed before what it stands for',
    file: ledger,
    right: 'await appendBlocks(writer, batch.blocks)',
    wrong:
      'await this.#moveHead(writer, batch.head); await appendBlocks(writer, batch.blocks); await writer.run("COMMIT"); await writer.run("BEGIN TRANSACTION")',
  },
  {
    name: 'a rollback forgets what was derived',
    file: ledger,
    right: 'for (const table of derivedTables)',
    wrong: 'for (const table of derivedTables.slice(0, 0))',
  },
  {
    name: 'of several events of a batch the last counts, not the first',
    file: 'ledger/facts/keep-facts.ts',
    right: 'min(block_number) AS block_number',
    wrong: 'max(block_number) AS block_number',
  },
  {
    name: 'a rollback forgets one kind of event',
    file: ledger,
    right: 'for (const entity of this.entities)\n        await writer.run',
    wrong:
      'for (const entity of this.entities.filter(({ name }) => name !== "JobPosted"))\n        await writer.run',
  },
  {
    name: 'a rollback goes one block too short',
    file: round,
    right: 'await ledger.rollbackTo(ancestor)',
    wrong: 'await ledger.rollbackTo(ancestor + 1)',
  },
  {
    name: 'a rollback begins no epoch',
    file: ledger,
    right: 'epoch = epoch + 1',
    wrong: 'epoch = epoch',
  },
  {
    name: 'reorganisations are not looked for',
    file: round,
    right: 'lowestDifference(watched, probe.recent) !== undefined',
    wrong: 'lowestDifference(watched, []) === null',
  },
  {
    name: 'lost rows are not noticed',
    file: verify,
    right: 'if (logs.size !== block.events)',
    wrong: 'if (logs.size > block.events)',
  },
  {
    name: 'doubled rows are not noticed',
    file: verify,
    right: 'if (logs.has(row.logIndex)) return',
    wrong: 'if (logs.has(-1)) return',
  },
  {
    name: 'what is not whole is committed all the same',
    file: round,
    right: 'if (fault !== undefined) {',
    wrong: 'if (fault === "never") {',
  },
  {
    name: 'a full page is taken for the whole list',
    file: 'subgraph/subgraph-client.ts',
    right: 'let full = rows.length >= first',
    wrong: 'let full = rows.length < 0',
  },
  {
    name: 'another deployment is not noticed',
    file: round,
    right: 'if (ledger.state.deployment !== meta.deployment) {',
    wrong: 'if (ledger.state.deployment === undefined) {',
  },
]

const server = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Plants a bug into a copy of the source and lives through seeds with it.
 * @returns what the failing seed said; undefined when the bug passed.
 * @throws when the source has changed so that the bug cannot be planted.
 */
export async function findPlantedBug(bug: PlantedBug, seeds: number): Promise<string | undefined> {
  // Inside the workspace, where packages are found; `build` is ignored by git.
  const copy = join(server, 'build', `planted-${process.pid}-${bug.name.replaceAll(/\W+/g, '-')}`)
  mkdirSync(copy, { recursive: true })
  try {
    for (const folder of ['ledger', 'subgraph'])
      cpSync(join(server, 'src', folder), join(copy, folder), { recursive: true })
    const file = join(copy, bug.file)
    const source = readFileSync(file, 'utf8')
    if (!source.includes(bug.right))
      throw new Error(`"${bug.name}" cannot be planted: ${bug.file} no longer holds ${bug.right}.`)
    writeFileSync(file, source.replace(bug.right, bug.wrong))
    return await livesThrough(join(copy, 'ledger/testing/run-seeds.ts'), seeds)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function livesThrough(script: string, seeds: number): Promise<string | undefined> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, '1', String(seeds)], {
    cwd: server,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.resume()
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0 ? undefined : said.trim())))
}
