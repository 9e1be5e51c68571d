/** How graph-node answers a parameter that was decoded from a log: amounts as decimal text, small numbers as numbers, no NUL. */
export function storedForm(value: unknown, type: string): unknown {
  if (Array.isArray(value)) return value.map((element) => storedForm(element, type))
  if (typeof value === 'bigint') return type === 'Int!' ? Number(value) : value.toString()
  if (typeof value === 'number') return type === 'Int!' ? value : String(value)
  if (typeof value !== 'string') return value
  return type.includes('Bytes') ? value.toLowerCase() : value.replaceAll('\u0000', '')
}
