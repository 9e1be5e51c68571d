import type { Texts } from '../en/index.ts'
import { proof } from './proof.ts'
import { shell } from './shell.ts'
import { time } from './time.ts'
import { timeMachine } from './time-machine.ts'

/** German. */
export const de: Texts = { proof, shell, time, timeMachine }
