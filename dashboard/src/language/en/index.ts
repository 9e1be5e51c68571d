import { charts } from './charts.ts'
import { common } from './common.ts'
import { overview } from './overview.ts'
import { proof } from './proof.ts'
import { shell } from './shell.ts'
import { time } from './time.ts'
import { timeMachine } from './time-machine.ts'
import { units } from './units.ts'

/** Every word of the dashboard that does not come from the chain or the API. A file an area; the other languages have the same shape. */
export const en = { charts, common, overview, proof, shell, time, timeMachine, units }

export type Texts = typeof en
