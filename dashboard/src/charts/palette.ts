/** Colours of data, by meaning where a number has one everywhere, else by place. The shades are in theme/tokens.css. */

/** How many series can be told apart by colour, also by those who see fewer colours. */
export const categoricalColors = 8

/** The colour of a series by its place; after the eighth they come again, and the legend must tell. */
export const categoricalColor = (place: number): string => `var(--data-${(place % categoricalColors) + 1})`

/** Numbers that have their own colour wherever they are drawn, by how the metric's name begins. */
const own: readonly (readonly [RegExp, string])[] = [
  [/^(gsv|netGsv|talentEarnings|billed|contractedValue)/, 'var(--data-gsv)'],
  [/^(fee|takeRate|scheduledFee|usdcConverted|unconvertedFees)/, 'var(--data-fees)'],
  [/^(dispute|appeal|overturn|shortfall|approvedTalentDispute)/, 'var(--data-disputes)'],
  [/^(btrst|buyback|boughtBack|referral|runwayBtrst|treasury.*Btrst|otherBtrst)/, 'var(--data-median)'],
]

/** The colour of a metric's first series. */
export const mainColor = (id: string): string =>
  own.find(([names]) => names.test(id))?.[1] ?? 'var(--data-mean)'

/** The colour of its second: never the first's. */
export const secondColor = (id: string): string =>
  mainColor(id) === 'var(--data-median)' ? 'var(--data-mean)' : 'var(--data-median)'
