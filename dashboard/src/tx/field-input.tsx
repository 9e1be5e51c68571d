import { useBlockQuery } from '../api/use-block-query.ts'
import { categoriesQuery } from '../features/jobs/jobs-query.ts'
import { tameText } from '../format/text.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Field } from './fields/field.ts'

export interface FieldInputProps {
  readonly field: Field<unknown>
  readonly value: string
  readonly problem: string | null
  readonly onChange: (value: string) => void
}

function CategorySelect({ field, ...rest }: FieldInputProps) {
  const categories = useBlockQuery(categoriesQuery, {})
  const options = (categories.data?.categories ?? [])
    .filter(({ active }) => active)
    .map(({ id, name }) => [`${id}`, tameText(name, 40)] as const)
  return <Select {...rest} label={field.label} options={[['', signingTexts().forms.choose], ...options]} />
}

/** One field of a form, by its control. */
export function FieldInput(props: FieldInputProps) {
  const { field, ...rest } = props
  switch (field.control.kind) {
    case 'categories':
      return <CategorySelect {...props} />
    case 'select':
      return <Select {...rest} label={field.label} options={field.control.options} />
    case 'multiline':
      return (
        <TextField {...rest} label={field.label} {...(field.hint ? { hint: field.hint } : {})} multiline />
      )
    case 'proposal-actions': // Made of such fields itself, so the form draws it.
      return null
    default:
      return (
        <TextField
          {...rest}
          label={field.label}
          {...(field.hint ? { hint: field.hint } : {})}
          {...(field.control.kind === 'date' ? { type: 'date' as const } : { inputMode: field.control.kind })}
        />
      )
  }
}
