import type { Sample } from './prometheus.ts'

/** What one handler took in a run. */
export interface HandlerCost {
  /** Name in the manifest: `handleInvoicePaid`. */
  readonly handler: string
  /** Number of its events. */
  readonly events: number
  readonly seconds: number
  /** Seconds that the do-nothing handler of the same name took for the same events. */
  readonly floorSeconds: number
}

/** Cost of each handler, the dearest first: by what it took beyond the do-nothing handler of the same name. */
export function handlerCosts(samples: readonly Sample[], floor: readonly Sample[]): HandlerCost[] {
  const events = byHandler(samples, 'deployment_handler_execution_time_count')
  const floorSeconds = byHandler(floor, 'deployment_handler_execution_time_sum')
  return [...byHandler(samples, 'deployment_handler_execution_time_sum')]
    .map(([handler, seconds]) => ({
      handler,
      events: events.get(handler) ?? 0,
      seconds,
      floorSeconds: floorSeconds.get(handler) ?? 0,
    }))
    .sort((a, b) => ownSeconds(b) - ownSeconds(a))
}

/** What the mapping itself took: the handler without the node's own work for the same events. */
export function ownSeconds(cost: HandlerCost): number {
  return cost.seconds - cost.floorSeconds
}

function byHandler(samples: readonly Sample[], name: string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { labels, value, name: seen } of samples) {
    if (seen === name && labels.handler) sums.set(labels.handler, (sums.get(labels.handler) ?? 0) + value)
  }
  return sums
}

/** Seconds that graph-node's own stopwatches, of the process and of the writer beside it, give to each section of the work; the longest first. */
export function sectionSeconds(samples: readonly Sample[]): [section: string, seconds: number][] {
  return samples
    .filter(({ name }) => name === 'deployment_sync_secs')
    .map(({ labels, value }): [string, number] => [`${labels.stage}: ${labels.section}`, value])
    .sort(([, a], [, b]) => b - a)
}
