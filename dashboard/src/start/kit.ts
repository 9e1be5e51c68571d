export { MantineProvider } from '@mantine/core'
export { styleNonce } from '../theme/style-nonce.ts'
export { cssVariables, theme } from '../theme/theme.ts'
