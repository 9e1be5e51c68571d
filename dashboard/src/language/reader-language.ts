import { type Language, languages } from './text.ts'

const storageKey = 'language'

const isLanguage = (tag: string | null | undefined): tag is Language =>
  tag !== null && tag !== undefined && Object.hasOwn(languages, tag)

/** What the reader chose before, else the first of the browser's languages that we have, else English. */
export function readerLanguage(wished: readonly string[] = navigator.languages): Language {
  const chosen = remembered()
  if (isLanguage(chosen)) return chosen
  return wished.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en'
}

/** Keeps the choice in this browser, where it allows that. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}
