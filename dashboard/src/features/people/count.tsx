import { formatCount } from '../../format/amount.ts'

/** A number of things, as the API gave it in data-raw. */
export const Count = ({ value }: { value: number | string }) => (
  <span data-raw={value}>{formatCount(BigInt(value))}</span>
)
