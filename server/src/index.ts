import './production.ts'
import { ConfigError } from './config/config.ts'
import { run } from './run/run.ts'
import { listenForStop, StoppedBySignal } from './run/stop-signals.ts'

/** Longer than any child may take; what is left then is ended by the watchdog once we are gone. */
const STOP_WITHIN_MS = 9_500

const stop = listenForStop(() => process.exit(130))
stop.addEventListener('abort', () => {
  process.stdout.write('\n  Stopping…\n')
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
})
// A reader that went away (`npm start | head`) is no reason to fall over.
process.stdout.on('error', () => undefined)

run(process.env, stop).catch((reason: unknown) => {
  process.exit(explain(reason))
})

/** Says what ended us, and gives the exit code for it: 0 asked to stop, 2 wrong settings, 1 anything else. */
function explain(reason: unknown): number {
  if (reason instanceof StoppedBySignal || stop.aborted) return 0
  if (reason instanceof ConfigError) {
    for (const problem of reason.problems) process.stderr.write(`${problem}\n`)
    return 2
  }
  process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`)
  return 1
}
