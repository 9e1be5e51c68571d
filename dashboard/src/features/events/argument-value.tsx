import { formatCount } from '../../format/amount.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { Hash } from '../../ui/hash.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import type { EventArgument } from './events-query.ts'

function One({ type, unit, value }: Pick<EventArgument, 'type' | 'unit' | 'value'>) {
  const words = texts().events
  if (type === 'ADDRESS') return <Hash value={value} what={texts().ui.address} />
  if (type === 'BYTES')
    return value.length > 14 ? <Hash value={value} what={texts().ui.bytes} /> : <span>{value}</span>
  if (type === 'BOOLEAN')
    return <span data-raw={value}>{value === 'true' ? words.truth.true : words.truth.false}</span>
  if (type === 'TEXT') return <OnChainText text={value} max={300} fallback={words.empty} />
  if (unit === 'USDC' || unit === 'BTRST') return <Amount value={value} token={unit} />
  return <span data-raw={value}>{formatCount(BigInt(value))}</span>
}

/** The value of an event's argument as its kind is read; of a list the first ten. */
export function ArgumentValue({ argument }: { argument: EventArgument }) {
  if (!argument.list) return <One {...argument} />
  const values = JSON.parse(argument.value) as readonly string[]
  if (values.length === 0) return <span>{texts().events.empty}</span>
  return (
    <span>
      {values.slice(0, 10).map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values may repeat, and never move
        <span key={index}>
          {index > 0 ? ', ' : ''}
          <One {...argument} value={value} />
        </span>
      ))}
      {values.length > 10 ? ' …' : ''}
    </span>
  )
}
