import type { Metric } from '../metric.ts'
import { activeClients } from './active-clients.ts'
import { activeTalent } from './active-talent.ts'

/** Metrics of jobs, clients and talent, in the order they are shown. */
export const marketplaceMetrics: readonly Metric[] = [activeClients, activeTalent]
