import type { RuntimeConfig } from '../../config/runtime-config.ts'

/** Whether a proposal's id is one of mainnet's GovernorAlpha. */
export const isLegacy = (id: string): boolean => id.startsWith('alpha-')

/** Whether this deployment names the governor that a proposal belongs to; without it nothing can be sent to it. */
export const governorHere = (id: string, addresses: RuntimeConfig['addresses']): boolean =>
  addresses?.[isLegacy(id) ? 'GovernorAlpha' : 'BraintrustGovernor'] !== undefined
