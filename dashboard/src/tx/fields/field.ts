/** A field of a form: how it is asked, and how what was entered becomes a value. */

/** A value, or what is wrong with what was entered. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string }

/** How a field is entered. Options of a select are value and what people read; `categories` lists those that take jobs now, `proposal-actions` builds a proposal's calls. */
export type Control =
  | {
      readonly kind: 'text' | 'multiline' | 'decimal' | 'numeric' | 'date' | 'categories' | 'proposal-actions'
    }
  | { readonly kind: 'select'; readonly options: readonly (readonly [value: string, text: string])[] }

export interface Field<Value> {
  readonly label: string
  readonly hint?: string
  readonly control: Control
  /** What stands in it at first; empty when not given. */
  readonly start?: string
  /** Stands beside the next field where there is room. */
  readonly half?: boolean
  readonly read: (entered: string) => Read<Value>
}

export type Fields = Readonly<Record<string, Field<unknown>>>

/** The values of a form whose every field is right. */
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer V> ? V : never }

/** What was entered, by field. */
export type Entered = Readonly<Record<string, string>>

export const good = <Value>(value: Value): Read<Value> => ({ ok: true, value })
export const bad = (problem: string): { readonly ok: false; readonly problem: string } => ({
  ok: false,
  problem,
})

/** What stands in each field at first. */
export const startOf = (fields: Fields): Entered =>
  Object.fromEntries(Object.entries(fields).map(([name, { start = '' }]) => [name, start]))

/** What is wrong, by field; empty when nothing is. */
export function problemsOf(fields: Fields, entered: Entered): Readonly<Record<string, string>> {
  const read = Object.entries(fields).map(([name, field]) => [name, field.read(entered[name] ?? '')] as const)
  return Object.fromEntries(read.flatMap(([name, value]) => (value.ok ? [] : [[name, value.problem]])))
}

/** The values of all fields, or null when one of them is wrong. */
export function valuesOf<F extends Fields>(fields: F, entered: Entered): ValuesOf<F> | null {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = field.read(entered[name] ?? '')
    if (!value.ok) return null
    values[name] = value.value
  }
  return values as ValuesOf<F> // each was read by its own field, under its own name
}
