import { createContext, useContext } from 'react'
import type { RuntimeConfig } from './runtime-config.ts'

export const ConfigContext = createContext<RuntimeConfig | null>(null)

/** The runtime configuration; it is loaded before anything is drawn. */
export function useConfig(): RuntimeConfig {
  const config = useContext(ConfigContext)
  if (!config) throw new Error('The page was drawn before its configuration was loaded.')
  return config
}
