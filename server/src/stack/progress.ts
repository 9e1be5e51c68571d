/** What the start is doing, for people. */
export interface Progress {
  /** Stable word for the stage: `chain`, `story`, `database`, `subgraph`, `graph-node`, `index`, `dashboard`. */
  readonly stage: string
  /** What happens, in words: "Playing two years of business". */
  readonly label: string
  readonly state: 'running' | 'done' | 'failed'
  /** How far; both or none. */
  readonly done?: number
  readonly total?: number
  /** What `done` and `total` count: `blocks`. */
  readonly unit?: string
  /** A few words on the result or on what just happens. */
  readonly note?: string
  /** Milliseconds since the stage began. */
  readonly elapsedMs: number
}

/** Told of every change; must not throw. */
export type OnProgress = (progress: Progress) => void

/** How long a finished stage took. */
export interface StageTime {
  readonly stage: string
  readonly label: string
  readonly ms: number
  readonly note?: string
}

/** How far a running stage has come. */
export type StageReport = (step: { done?: number; total?: number; unit?: string; note?: string }) => void

/** Runs the stages of a start, tells about them and remembers how long each took. Stages may run side by side. */
export class Stages {
  readonly times: StageTime[] = []
  readonly #onProgress: OnProgress

  constructor(onProgress: OnProgress = () => undefined) {
    this.#onProgress = onProgress
  }

  /** Runs one stage; `work` can report how far it is, and the last note is kept as its result. */
  async run<T>(stage: string, label: string, work: (report: StageReport) => Promise<T>): Promise<T> {
    const began = performance.now()
    const elapsed = () => Math.round(performance.now() - began)
    let last: Parameters<StageReport>[0] = {}
    let over = false
    const tell = (state: Progress['state']) =>
      this.#onProgress({ stage, label, state, ...last, elapsedMs: elapsed() })
    tell('running')
    try {
      const result = await work((step) => {
        // Whoever goes on reporting after the end is no longer news.
        if (over) return
        last = { ...last, ...step }
        tell('running')
      })
      this.times.push({
        stage,
        label,
        ms: elapsed(),
        ...(last.note === undefined ? {} : { note: last.note }),
      })
      tell('done')
      return result
    } catch (error) {
      tell('failed')
      throw error
    } finally {
      over = true
    }
  }
}
