import { Entity, TypedMapEntry, Value } from '@graphprotocol/graph-ts'

/**
 * Puts fields behind those that a row has; none of them may be there already. A setter compares the name of its field with those of all before it, and
 * graph-node meters each turn of a loop by a call of its own: so rows that are made by the ten thousand get their fields here. A misspelt name or a wrong
 * type is refused by graph-node at the first such row.
 */
export function addFields(row: Entity, fields: TypedMapEntry<string, Value>[]): void {
  row.entries = row.entries.concat(fields)
}

export function field(name: string, value: Value): TypedMapEntry<string, Value> {
  return new TypedMapEntry(name, value)
}
