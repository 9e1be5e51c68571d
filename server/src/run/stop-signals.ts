/** The reason of the abort: not a failure. */
export class StoppedBySignal extends Error {
  override readonly name = 'StoppedBySignal'
}

const NAMES = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Listens for the signals that ask us to stop: the first one aborts the returned signal, a second one calls `onSecond`.
 */
export function listenForStop(onSecond: () => void): AbortSignal {
  const controller = new AbortController()
  for (const name of NAMES) {
    process.on(name, () => {
      if (controller.signal.aborted) onSecond()
      else controller.abort(new StoppedBySignal(`Stopped by ${name}.`))
    })
  }
  return controller.signal
}

/** Settles with the reason once the signal is aborted. */
export function abortOf(signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(signal.reason)
    signal.addEventListener('abort', () => resolve(signal.reason), { once: true })
  })
}
