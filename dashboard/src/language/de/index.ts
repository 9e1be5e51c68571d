import type { Texts } from '../en/index.ts'
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

/** German. */
export const de: Texts = {
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
