import { calls } from './calls.ts'
import type { ChartTexts } from './charts.ts'
import type { DefinitionTexts } from './definitions.ts'
import { disputes } from './disputes.ts'
import type { ErrorTexts } from './errors.ts'
import { events } from './events.ts'
import { explorer } from './explorer.ts'
import { freshness } from './freshness.ts'
import { governance } from './governance.ts'
import { jobsFigures } from './jobs-figures.ts'
import { keys } from './keys.ts'
import { market } from './market.ts'
import { marketActions } from './market-actions.ts'
import { money } from './money.ts'
import { overview } from './overview.ts'
import { people } from './people.ts'
import { proof } from './proof.ts'
import { quality } from './quality.ts'
import { receipts } from './receipts.ts'
import { researchers } from './researchers.ts'
import { search } from './search.ts'
import { shell } from './shell.ts'
import type { SigningTexts } from './signing.ts'
import { states } from './states.ts'
import { time } from './time.ts'
import { timeMachine } from './time-machine.ts'
import { ui } from './ui.ts'
import { units } from './units.ts'
import { volume } from './volume.ts'
import { work } from './work.ts'

/** Every word of the dashboard that does not come from the chain or the API. A file an area; the other languages have the same shape. */
export const en = {
  calls,
  disputes,
  events,
  explorer,
  freshness,
  governance,
  jobsFigures,
  keys,
  market,
  marketActions,
  money,
  overview,
  people,
  proof,
  quality,
  receipts,
  researchers,
  search,
  shell,
  states,
  time,
  timeMachine,
  ui,
  units,
  volume,
  work,
}

/**
 * The shape of a language's words. What comes only with the wallet's code (`signing-texts.ts`) or with pages of numbers (`chart-texts.ts`) is
 * in the catalogues of the others, and apart in English.
 */
export type Texts = typeof en & {
  readonly signing?: SigningTexts
  readonly errors?: ErrorTexts
  readonly charts?: ChartTexts
  readonly definitions?: DefinitionTexts
  /** Names of metrics by their ids; absent where they are the API's own. */
  readonly metricTitles?: Readonly<Record<string, string>>
}
