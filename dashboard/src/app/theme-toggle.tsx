import { useMantineColorScheme } from '@mantine/core'
import { texts } from '../language/text.ts'
import { Segments } from '../ui/segments.tsx'

const choices = ['auto', 'light', 'dark'] as const

/** Chooses light, dark, or what the system says; remembered in this browser. */
export function ThemeToggle() {
  const { colours } = texts().shell
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const segments = choices.map((value) => ({ value, label: colours[value] }))
  return (
    <Segments legend={colours.legend} segments={segments} chosen={colorScheme} onChoose={setColorScheme} />
  )
}
