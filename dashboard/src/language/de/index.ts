import type { Texts } from '../en/index.ts'
import { calls } from './calls.ts'
import { charts } from './charts.ts'
import { definitions } from './definitions.ts'
import { disputes } from './disputes.ts'
import { errors } from './errors.ts'
import { events } from './events.ts'
import { explorer } from './explorer.ts'
import { freshness } from './freshness.ts'
import { governance } from './governance.ts'
import { jobsFigures } from './jobs-figures.ts'
import { keys } from './keys.ts'
import { market } from './market.ts'
import { marketActions } from './market-actions.ts'
import { metricTitles } from './metric-titles.ts'
import { money } from './money.ts'
import { overview } from './overview.ts'
import { people } from './people.ts'
import { proof } from './proof.ts'
import { quality } from './quality.ts'
import { receipts } from './receipts.ts'
import { researchers } from './researchers.ts'
import { search } from './search.ts'
import { shell } from './shell.ts'
import { signing } from './signing.ts'
import { states } from './states.ts'
import { time } from './time.ts'
import { timeMachine } from './time-machine.ts'
import { ui } from './ui.ts'
import { units } from './units.ts'
import { volume } from './volume.ts'
import { work } from './work.ts'

/** German. */
export const de: Texts = {
  calls,
  charts,
  definitions,
  disputes,
  errors,
  events,
  explorer,
  freshness,
  governance,
  jobsFigures,
  keys,
  market,
  marketActions,
  metricTitles,
  money,
  overview,
  people,
  proof,
  quality,
  receipts,
  researchers,
  search,
  shell,
  signing,
  states,
  time,
  timeMachine,
  ui,
  units,
  volume,
  work,
}
