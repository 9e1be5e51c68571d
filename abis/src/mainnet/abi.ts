import { parseAbi } from 'viem'
import { mainnetSignatures } from './signatures.ts'

/** What people call on mainnet, typed for a wallet. */
export const governorAlphaAbi = parseAbi(mainnetSignatures.GovernorAlpha)
export const mainnetBtrstAbi = parseAbi(mainnetSignatures.Btrst)
export const legacyFeeConverterAbi = parseAbi(mainnetSignatures.FeeConverter)
