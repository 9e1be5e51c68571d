import { useChangeLanguage } from '../language/language-provider.tsx'
import { type Language, language, languages, texts } from '../language/text.ts'
import { Segments } from '../ui/segments.tsx'

const segments = (Object.keys(languages) as Language[]).map((tag) => ({
  value: tag,
  label: languages[tag].name,
  lang: tag,
}))

/** Chooses the language of the page; remembered in this browser. */
export function LanguageChoice() {
  const change = useChangeLanguage()
  return (
    <Segments legend={texts().shell.language} segments={segments} chosen={language()} onChoose={change} />
  )
}
