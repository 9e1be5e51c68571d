import { fileURLToPath } from 'node:url'

/** Root of the checkout. */
export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))
