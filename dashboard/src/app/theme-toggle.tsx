import { useMantineColorScheme } from '@mantine/core'
import { texts } from '../language/text.ts'
import classes from './theme-toggle.module.css'

const choices = ['auto', 'light', 'dark'] as const

/** Chooses light, dark, or what the system says; remembered in this browser. */
export function ThemeToggle() {
  const { colours } = texts().shell
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <fieldset className={classes.toggle}>
      <legend className="visually-hidden">{colours.legend}</legend>
      {choices.map((value) => (
        <label key={value} className={classes.choice}>
          <input
            type="radio"
            name="colour-scheme"
            value={value}
            checked={colorScheme === value}
            onChange={() => setColorScheme(value)}
          />
          <span>{colours[value]}</span>
        </label>
      ))}
    </fieldset>
  )
}
