import type { Texts } from './en/index.ts'
import { en } from './en/index.ts'

/** The languages there are, by the tag that `<html lang>` and the formats of numbers and dates take. */
export const languages = {
  en: { name: 'English', load: async (): Promise<Texts> => en },
  de: { name: 'Deutsch', load: async (): Promise<Texts> => (await import('./de/index.ts')).de },
} as const

export type Language = keyof typeof languages

let current: { readonly language: Language; readonly texts: Texts } = { language: 'en', texts: en }

/**
 * The words of the page in the reader's language. Call it while drawing, never when a module is loaded: the language can change.
 * @example texts().shell.skip // 'Skip to content'
 */
export const texts = (): Texts => current.texts

/** The language the page is written in. */
export const language = (): Language => current.language

/** Fetches a language's words and takes them for all that is drawn from now on; the caller draws everything anew. */
export async function speak(next: Language): Promise<void> {
  current = { language: next, texts: await languages[next].load() }
  document.documentElement.lang = next
}
