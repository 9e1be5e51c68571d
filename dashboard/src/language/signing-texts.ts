import { type ErrorTexts, errors } from './en/errors.ts'
import { type SigningTexts, signing } from './en/signing.ts'
import { texts } from './text.ts'

/** Words that come with the wallet's code and not with every page: English ones with this file, others with their catalogue. */

/** Words of wallets and transactions. */
export const signingTexts = (): SigningTexts => texts().signing ?? signing

/** What the contracts' errors mean. */
export const errorTexts = (): ErrorTexts => texts().errors ?? errors
