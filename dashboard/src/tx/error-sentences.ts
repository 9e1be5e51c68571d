import type { ErrorArguments, Sentence } from '../language/en/errors.ts'
import { errorTexts } from '../language/signing-texts.ts'
import { errorValues } from './error-values.ts'

/** The sentence for an error by name, in the reader's language; null when it is not one of ours. */
export function sentenceFor(name: string, args: ErrorArguments): string | null {
  const sentences: Readonly<Record<string, Sentence | undefined>> = errorTexts()(errorValues)
  return sentences[name]?.(args) ?? null
}
