import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Viridian, darkest last. Shade 8 is the one that buttons take in both themes (white text on it is 7.6:1). */
const brand: MantineColorsTuple = [
  '#eef6f3',
  '#e1eee8',
  '#bcdccf',
  '#93c8b5',
  '#66b197',
  '#3f9a7e',
  '#237f66',
  '#146c56',
  '#0b5d4b',
  '#084a3c',
]

/** What Mantine's parts need to look like ours; colours come from tokens.css through `cssVariables`. */
export const theme = createTheme({
  primaryColor: 'brand',
  colors: { brand },
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-chain)',
  defaultRadius: 'var(--radius)',
  cursorType: 'pointer',
})

/** Points Mantine's own variables at our tokens, so that both themes are designed in one place. */
export const cssVariables: CSSVariablesResolver = () => {
  const tokens = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-anchor': 'var(--brand-ink)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--rule-strong)',
  }
  // What floats takes its dark ground from these two.
  const dark = { '--mantine-color-dark-6': 'var(--surface)', '--mantine-color-dark-4': 'var(--rule-strong)' }
  return { variables: {}, light: tokens, dark: { ...tokens, ...dark } }
}
