import type { Token } from '../../format/amount.ts'
import { signingTexts } from '../../language/signing-texts.ts'
import type { Hex } from '../contracts.ts'
import { bad, type Field, good } from './field.ts'
import {
  readAddress,
  readAmount,
  readCount,
  readDay,
  readOptionalText,
  readShare,
  readText,
} from './readers.ts'

/** Fields that many forms ask for; spread one and change what differs. */

export const textField = (label: string, what: string): Field<string> => ({
  label,
  control: { kind: 'text' },
  read: (text) => readText(text, what),
})

export const longTextField = (label: string, what: string): Field<string> => ({
  ...textField(label, what),
  control: { kind: 'multiline' },
})

export const optionalTextField = (label: string): Field<string> => ({
  label,
  control: { kind: 'multiline' },
  read: readOptionalText,
})

export const amountField = (label: string, token: Token): Field<bigint> => ({
  label: `${label}, ${token}`,
  control: { kind: 'decimal' },
  read: (text) => readAmount(text, token),
})

export const shareField = (label: string): Field<number> => ({
  label,
  hint: signingTexts().forms.shareHint,
  control: { kind: 'decimal' },
  read: (text) => readShare(text),
})

export const countField = (label: string, most: number, least = 1): Field<number> => ({
  label,
  control: { kind: 'numeric' },
  read: (text) => readCount(text, most, least),
})

export const addressField = (label: string, start = ''): Field<Hex> => ({
  label,
  control: { kind: 'text' },
  start,
  read: readAddress,
})

export const dayField = (label: string, start = ''): Field<number> => ({
  label,
  control: { kind: 'date' },
  start,
  read: readDay,
})

export const categoryField = (): Field<number> => ({
  label: signingTexts().forms.category,
  control: { kind: 'categories' },
  read: (text) => (/^\d+$/.test(text) ? good(Number(text)) : bad(signingTexts().forms.chooseCategory)),
})

/** One of several; nothing is chosen at first unless `start` is given. */
export const choiceField = <V extends string>(
  label: string,
  options: readonly (readonly [V, string])[],
  start?: V,
): Field<V> => ({
  label,
  control: { kind: 'select', options: start ? options : [['', signingTexts().forms.choose], ...options] },
  ...(start ? { start } : {}),
  read: (text) => {
    const found = options.find(([value]) => value === text)
    return found ? good(found[0]) : bad(signingTexts().forms.chooseOne)
  },
})
