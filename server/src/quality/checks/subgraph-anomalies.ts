import { z } from 'zod'
import type { RemoteCheck } from '../check.ts'

const anomaliesSchema = z.object({
  anomalies: z.array(
    z.object({ event: z.string(), subject: z.string(), reason: z.string(), blockNumber: z.int() }),
  ),
})

const anomaliesQuery = `query Anomalies($hash: Bytes!) {
  anomalies(first: 100, orderBy: blockNumber, block: {hash: $hash}) { event subject reason blockNumber }
}`

/** What the mappings found that the contracts' rules exclude. */
export const subgraphAnomalies: RemoteCheck = {
  kind: 'remote',
  id: 'subgraphAnomalies',
  title: 'The subgraph met no anomaly',
  rule: 'No event said something that the rules of the contracts exclude, as the subgraph’s mappings see it.',
  look: async ({ block, client }) => {
    const { anomalies } = await client.query(anomaliesQuery, { hash: block.hash }, anomaliesSchema)
    return {
      rows: anomalies.length,
      offenders: anomalies.map(({ event, subject, reason, blockNumber }) => ({
        subject: `${event} ${subject}`,
        blockNumber,
        expected: 'what the contracts’ rules allow',
        seen: reason,
      })),
    }
  },
}
