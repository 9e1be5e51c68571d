export { askStatusAhead } from '../api/ask-status-ahead.ts'
export { createApiClient } from '../api/client.ts'
export { loadRuntimeConfig } from '../config/runtime-config.ts'
export { stateOf } from '../features/states/state-names.ts'
