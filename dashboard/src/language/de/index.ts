import type { Texts } from '../en/index.ts'
import { shell } from './shell.ts'
import { time } from './time.ts'

/** German. */
export const de: Texts = { shell, time }
