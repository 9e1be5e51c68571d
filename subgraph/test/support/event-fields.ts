import type { AbiParameter } from './contracts.ts'

/** Parameters whose name is taken by a field that every event entity has. */
const RENAMED: Readonly<Record<string, string>> = { id: 'operationId', source: 'reference' }

/** Name of the field that holds a parameter. */
export function fieldName(parameter: AbiParameter): string {
  return RENAMED[parameter.name] ?? parameter.name
}

/** Type of the field that holds a parameter: `uint8` -> Int!, `uint256` -> BigInt!, `address[]` -> [Bytes!]! */
export function fieldType(type: string): string {
  if (type.endsWith('[]')) return `[${fieldType(type.slice(0, -2))}]!`
  if (type === 'bool') return 'Boolean!'
  if (type === 'string') return 'String!'
  if (type === 'address' || type.startsWith('bytes')) return 'Bytes!'
  const bits = Number(/^u?int(\d+)$/.exec(type)?.[1])
  if (!Number.isInteger(bits)) throw new Error(`No field type is agreed for the Solidity type ${type}.`)
  return bits <= 24 ? 'Int!' : 'BigInt!'
}
