import { type ChartTexts, charts } from './en/charts.ts'
import { type DefinitionTexts, definitions } from './en/definitions.ts'
import { texts } from './text.ts'

/** Words that come with pages of numbers and not with the first load: English ones with this file, others with their catalogue. */

/** What stands around every chart and figure. */
export const chartTexts = (): ChartTexts => texts().charts ?? charts

/** The catalogue of metrics and the page of each. */
export const definitionTexts = (): DefinitionTexts => texts().definitions ?? definitions
