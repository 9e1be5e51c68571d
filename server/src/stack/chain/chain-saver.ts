import type { ChainBlock } from './chain-rpc.ts'

/** What the saver sees and does, given from outside so that it can be tried without a chain. */
export interface ChainSaverPorts {
  readonly readHead: () => Promise<ChainBlock>
  readonly readBlock: (number: number) => Promise<ChainBlock | null>
  readonly save: () => Promise<void>
  readonly onError: (error: unknown) => void
  /** Milliseconds on any clock that does not go back. */
  readonly now: () => number
}

/** Two saves are at least so far apart: anvil freezes for the time of one, some tenths of a second. */
const BUSY_SAVE_MS = 30_000
/** A chain without transactions is saved this seldom: lost empty blocks cost only the time in which the index takes them back. */
const IDLE_SAVE_MS = 60_000
/** After a save the chain is left alone for so many times as long as that took: a large chain freezes for a minute, and would do nothing else. */
const REST = 20
/** So many blocks are looked at one by one; after more, the chain is simply saved. */
const MAX_LOOKED_AT = 50

/**
 * Saves the chain after blocks that hold transactions, so that a crash costs seconds of play, and seldom otherwise.
 */
export class ChainSaver {
  readonly #ports: ChainSaverPorts
  #saved: ChainBlock
  #savedAt: number
  /** Not before this is another save tried. */
  #restsUntil = 0
  #running: Promise<void> = Promise.resolve()

  /** `saved` is the newest block of the file as it is now. */
  constructor(saved: ChainBlock, ports: ChainSaverPorts) {
    this.#saved = saved
    this.#ports = ports
    // The file was just read, so the first transaction is worth a save at once.
    this.#savedAt = ports.now() - BUSY_SAVE_MS
  }

  /** Looks at the chain and saves it if that is worth while. Calls do not overlap; never rejects. */
  look(): Promise<void> {
    this.#running = this.#running.then(() => this.#look()).catch(this.#ports.onError)
    return this.#running
  }

  async #look(): Promise<void> {
    if (this.#ports.now() < this.#restsUntil) return
    const head = await this.#ports.readHead()
    if (head.hash === this.#saved.hash || !(await this.#isWorthSaving(head))) return
    await this.#save()
    this.#saved = head
    this.#savedAt = this.#ports.now()
  }

  async #save(): Promise<void> {
    const began = this.#ports.now()
    try {
      await this.#ports.save()
    } finally {
      const ended = this.#ports.now()
      this.#restsUntil = ended + (ended - began) * REST
    }
  }

  async #isWorthSaving(head: ChainBlock): Promise<boolean> {
    const age = this.#ports.now() - this.#savedAt
    if (age < BUSY_SAVE_MS) return false
    if (age >= IDLE_SAVE_MS) return true
    const fresh = head.number - this.#saved.number
    // Not higher than what is saved: the chain was reorganised.
    if (fresh <= 0 || fresh > MAX_LOOKED_AT) return true
    for (let number = head.number; number > this.#saved.number; number -= 1) {
      const block = await this.#ports.readBlock(number)
      if (block === null || block.transactions.length > 0) return true
    }
    return false
  }
}
