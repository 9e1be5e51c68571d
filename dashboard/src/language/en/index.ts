import { calls } from './calls.ts'
import { charts } from './charts.ts'
import { common } from './common.ts'
import { disputes } from './disputes.ts'
import { governance } from './governance.ts'
import { market } from './market.ts'
import { overview } from './overview.ts'
import { proof } from './proof.ts'
import { shell } from './shell.ts'
import { time } from './time.ts'
import { timeMachine } from './time-machine.ts'
import { ui } from './ui.ts'
import { units } from './units.ts'

/** Every word of the dashboard that does not come from the chain or the API. A file an area; the other languages have the same shape. */
export const en = {
  calls,
  charts,
  common,
  disputes,
  governance,
  market,
  overview,
  proof,
  shell,
  time,
  timeMachine,
  ui,
  units,
}

export type Texts = typeof en
