/**
 * From an answer of the API, as pages show it, back to the exact result that its hash is of: quotients without their decimals, no
 * intervals, shares or titles, which are made from the result for readers. So a matching hash says that the shown numbers are the proven ones.
 */

type Held = Readonly<Record<string, unknown>>

/** What the API adds to a result. */
const added = new Set(['interval', 'share', 'retention', 'valueRetention', 'title', '__typename'])

const isObject = (value: unknown): value is Held =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function exact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(exact)
  if (!isObject(value)) return value
  if ('numerator' in value && 'denominator' in value)
    return { numerator: value.numerator, denominator: value.denominator }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !added.has(key))
      .map(([key, held]) => [key, exact(held)]),
  )
}

/** The result of an answer to a proof's query. */
export function answerResult(answer: Held): unknown {
  if (Array.isArray(answer.points))
    return answer.points.map((point: Held) => {
      const { start, end, partial } = point
      return { start, end, partial, value: shownValue(point) }
    })
  if ('parts' in answer)
    return { parts: exact(answer.parts), others: exact(answer.others), total: exact(answer.total) }
  return shownValue(answer)
}

function shownValue(held: Held): unknown {
  if (isObject(held.duration)) return durationOf(held.duration)
  if ('split' in held) return exact(held.split)
  if ('concentration' in held) return exact(held.concentration)
  if ('cohorts' in held) return exact(held.cohorts)
  if ('ratio' in held) return { ratio: exact(held.ratio), median: held.median }
  if ('balances' in held) return treasuryOf(held)
  return held.value
}

function durationOf({ survivalMedian, survivalLow, survivalHigh, ...rest }: Held): unknown {
  const survival = { median: survivalMedian, low: survivalLow, high: survivalHigh }
  return exact({ ...rest, survival })
}

/** Addresses are shown with their checksum and kept without it. */
function treasuryOf({ wallet, wallets, balances }: Held): unknown {
  const lower = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value)
  const plain = (one: Held): Held => ({ ...one, address: lower(one.address) })
  return exact({
    wallet: lower(wallet),
    wallets: (wallets as readonly Held[]).map((one) => ({
      ...plain(one),
      balances: (one.balances as readonly Held[]).map(plain),
    })),
    balances: (balances as readonly Held[]).map(plain),
  })
}
