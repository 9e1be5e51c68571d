import { expect, test } from 'vitest'
import { handlerCosts, ownSeconds, sectionSeconds } from './handler-costs.ts'
import { parseSamples } from './prometheus.ts'

const page = (
  paid: number,
  posted: number,
) => `# HELP deployment_handler_execution_time Measures the execution time for handlers
# TYPE deployment_handler_execution_time histogram
deployment_handler_execution_time_bucket{deployment="/tmp/a \\"b\\"/subgraph.yaml",handler="handleInvoicePaid",le="0.1"} 3
deployment_handler_execution_time_sum{deployment="/tmp/a \\"b\\"/subgraph.yaml",handler="handleInvoicePaid"} ${paid}
deployment_handler_execution_time_count{deployment="/tmp/a \\"b\\"/subgraph.yaml",handler="handleInvoicePaid"} 3
deployment_handler_execution_time_sum{deployment="/tmp/a \\"b\\"/subgraph.yaml",handler="handleJobPosted"} ${posted}
deployment_handler_execution_time_count{deployment="/tmp/a \\"b\\"/subgraph.yaml",handler="handleJobPosted"} 4
deployment_sync_secs{deployment="x",section="run_handler",shard="primary",stage="process"} 1.5e-1
deployment_sync_secs{deployment="x",section="queue_idle",shard="primary",stage="writer"} 2
deployment_count 1
`

test('the dearest handler is the one that takes most beyond its do-nothing namesake', () => {
  const costs = handlerCosts(parseSamples(page(0.5, 0.6)), parseSamples(page(0.125, 0.5)))
  expect(costs).toEqual([
    { handler: 'handleInvoicePaid', events: 3, seconds: 0.5, floorSeconds: 0.125 },
    { handler: 'handleJobPosted', events: 4, seconds: 0.6, floorSeconds: 0.5 },
  ])
  expect(costs.map(ownSeconds)[0]).toBe(0.375)
})

test('sections of the work come with the longest first', () => {
  expect(sectionSeconds(parseSamples(page(1, 1)))).toEqual([
    ['writer: queue_idle', 2],
    ['process: run_handler', 0.15],
  ])
})
