import type { Texts } from '../en/index.ts'
import { charts } from './charts.ts'
import { common } from './common.ts'
import { overview } from './overview.ts'
import { proof } from './proof.ts'
import { shell } from './shell.ts'
import { time } from './time.ts'
import { timeMachine } from './time-machine.ts'
import { units } from './units.ts'

/** German. */
export const de: Texts = { charts, common, overview, proof, shell, time, timeMachine, units }
