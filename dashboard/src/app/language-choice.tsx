import { useChangeLanguage } from '../language/language-provider.tsx'
import { type Language, language, languages, texts } from '../language/text.ts'
import classes from './theme-toggle.module.css'

const tags = Object.keys(languages) as Language[]

/** Chooses the language of the page; remembered in this browser. */
export function LanguageChoice() {
  const change = useChangeLanguage()
  const now = language()
  return (
    <fieldset className={classes.toggle}>
      <legend className="visually-hidden">{texts().shell.language}</legend>
      {tags.map((tag) => (
        <label key={tag} className={classes.choice} lang={tag}>
          <input
            type="radio"
            name="language"
            value={tag}
            checked={now === tag}
            onChange={() => change(tag)}
          />
          <span>{languages[tag].name}</span>
        </label>
      ))}
    </fieldset>
  )
}
