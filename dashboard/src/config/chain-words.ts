import { texts } from '../language/text.ts'
import type { RuntimeConfig } from './runtime-config.ts'

/** Name and number of the chain; a name that is nothing but the number is not said twice. */
export const chainWords = ({ chainName, chainId }: Pick<RuntimeConfig, 'chainName' | 'chainId'>): string =>
  chainName.toLowerCase() === `chain ${chainId}` ? chainName : texts().shell.footer.chain(chainName, chainId)
