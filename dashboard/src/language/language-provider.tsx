import { createContext, Fragment, type ReactNode, useContext, useState } from 'react'
import { rememberLanguage } from './reader-language.ts'
import { type Language, language, speak } from './text.ts'

const ChangeLanguage = createContext<(next: Language) => void>(() => undefined)

/** Draws everything anew when the language changes, so that words and formats can be plain functions. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [drawn, setDrawn] = useState<Language>(language())
  const change = (next: Language) => {
    rememberLanguage(next)
    void speak(next).then(() => setDrawn(next))
  }
  return (
    <ChangeLanguage value={change}>
      <Fragment key={drawn}>{children}</Fragment>
    </ChangeLanguage>
  )
}

/** Changes the language of the page, and remembers it in this browser. */
export const useChangeLanguage = (): ((next: Language) => void) => useContext(ChangeLanguage)
