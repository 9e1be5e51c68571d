import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseAddresses } from '@braintrust-analytics/abis/addresses'
import { isSizeName } from '@braintrust-analytics/abis/story'
import { z } from 'zod'
import { writeFileAtomically } from '../process/write-file-atomically.ts'

/** A person of the story whom a visitor can be, see abis. */
const personaSchema = z.object({
  address: z.templateLiteral(['0x', z.string()]),
  role: z.enum(['client', 'talent', 'voter', 'verifier', 'screener', 'juror']),
  label: z.string(),
  note: z.string(),
})

const storyFileSchema = z.object({
  seed: z.number(),
  end: z.number(),
  /** Folders of before there was a choice hold the small one. */
  size: z.string().refine(isSizeName).default('small'),
  chainId: z.number(),
  addresses: z.unknown().transform(parseAddresses),
  personas: z.array(personaSchema),
})

/** What the data folder remembers of the story that was played. */
export type StoryFile = z.infer<typeof storyFileSchema>

/** The saved chain in the data folder. */
export class ChainFolder {
  /** The folder itself. */
  readonly dir: string
  /** Last whole state: written beside and renamed, so never torn. Its presence means that the story is complete. */
  readonly stateFile: string
  /** Where anvil itself writes at its end. Anvil writes in place: a kill in the middle tears it. */
  readonly exitFile: string
  readonly #storyFile: string

  constructor(dir: string) {
    this.dir = dir
    this.stateFile = path.join(dir, 'state.json')
    this.exitFile = path.join(dir, 'state-at-exit.json')
    this.#storyFile = path.join(dir, 'story.json')
    mkdirSync(dir, { recursive: true })
  }

  /** Takes what anvil wrote at its end if it is whole and newer than our own last copy. Returns false when no chain is saved. */
  settle(): boolean {
    if (isNewer(this.exitFile, this.stateFile) && isWholeJson(this.exitFile))
      renameSync(this.exitFile, this.stateFile)
    else rmSync(this.exitFile, { force: true })
    return existsSync(this.stateFile) && this.readStory() !== null
  }

  /** Forgets the chain, so that the next start plays the story again. */
  clear(): void {
    for (const file of [this.stateFile, this.exitFile, this.#storyFile]) rmSync(file, { force: true })
  }

  /** The story of the saved chain; null when there is none, or its file is not one of ours. */
  readStory(): StoryFile | null {
    try {
      return storyFileSchema.parse(JSON.parse(readFileSync(this.#storyFile, 'utf8')))
    } catch {
      return null
    }
  }

  writeStory(story: z.input<typeof storyFileSchema>): void {
    writeFileAtomically(this.#storyFile, `${JSON.stringify(story, null, 2)}\n`)
  }
}

/** Whether the file is there and was written after the other one, or there is no other one. */
function isNewer(file: string, other: string): boolean {
  const [at, otherAt] = [file, other].map((name) => statSync(name, { throwIfNoEntry: false })?.mtimeMs)
  return at !== undefined && (otherAt === undefined || at >= otherAt)
}

function isWholeJson(file: string): boolean {
  try {
    JSON.parse(readFileSync(file, 'utf8'))
    return true
  } catch {
    return false
  }
}
