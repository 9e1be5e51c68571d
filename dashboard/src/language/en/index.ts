import { shell } from './shell.ts'
import { time } from './time.ts'

/** Every word of the dashboard that does not come from the chain or the API. A file an area; the other languages have the same shape. */
export const en = { shell, time }

export type Texts = typeof en
