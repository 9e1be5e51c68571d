/** Undoes what was done, the last thing first. */
export class Cleanup {
  readonly #steps: (() => void | Promise<void>)[] = []

  /** Adds a step; it runs before those added earlier. */
  add(step: () => void | Promise<void>): void {
    this.#steps.push(step)
  }

  /** Runs every step once, also when one fails; the failures are returned. */
  async run(): Promise<unknown[]> {
    const failures: unknown[] = []
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step()
      } catch (error) {
        failures.push(error)
      }
    }
    return failures
  }
}
