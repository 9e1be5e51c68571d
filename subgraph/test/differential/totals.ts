import { allRows, type Row } from '../support/graphql.ts'

/** Sums of what was paid, as one way of asking gives them. */
export interface Totals {
  readonly volume: bigint
  readonly fees?: bigint
  readonly payments?: bigint
}

/** The same totals by every way there is to ask for them; what a way does not know is left out. */
export async function totalsByEveryWay(url: string): Promise<Record<string, Totals>> {
  const series = (name: string, interval: string) =>
    allRows(url, name, { series: { interval, current: 'include' } })
  const bucket = ['volume', 'fees', 'payments'] as const
  return {
    points: totals(await allRows(url, 'MarketPoint'), 'volume', 'fees', 'payments'),
    network: totals(await allRows(url, 'PaymentTotals'), 'volume', 'fees', 'paidInvoices'),
    clients: totals(await allRows(url, 'Client'), 'volume', 'fees', 'paidInvoices'),
    talents: totals(await allRows(url, 'Talent'), 'earned'),
    categories: totals(await allRows(url, 'Category'), 'volume', 'fees'),
    jobs: totals(await allRows(url, 'Job'), 'volume'),
    engagements: totals(await allRows(url, 'Engagement'), 'paid', 'fees'),
    invoices: totals(await allRows(url, 'Invoice'), 'talentAmount', 'feeAmount'),
    hours: totals(await series('MarketStats', 'hour'), ...bucket),
    days: totals(await series('MarketStats', 'day'), ...bucket),
    'hours of categories': totals(await series('CategoryStats', 'hour'), ...bucket),
    'days of categories': totals(await series('CategoryStats', 'day'), ...bucket),
  }
}

/** The sums of the event entities, which all other ways must come to. */
export async function totalsOfEvents(url: string): Promise<Required<Totals>> {
  const paid = await allRows(url, 'InvoicePaid')
  const { volume, fees } = totals(paid, 'talentAmount', 'feeAmount')
  return { volume, fees: fees ?? 0n, payments: BigInt(paid.length) }
}

function totals(rows: readonly Row[], volume: string, fees?: string, payments?: string): Totals {
  const sum = (field: string) => rows.reduce((total, row) => total + BigInt(row[field] as string), 0n)
  return {
    volume: sum(volume),
    ...(fees === undefined ? {} : { fees: sum(fees) }),
    ...(payments === undefined ? {} : { payments: sum(payments) }),
  }
}
