import { signingTexts } from '../language/signing-texts.ts'

/** An action with everything it needs to be turned into calls. */
export type Action =
  | { readonly kind: 'pay-invoice'; readonly invoiceId: bigint }
  | {
      readonly kind: 'open-dispute'
      readonly invoiceId: bigint
      readonly claimedTalentBps: number
      readonly evidenceURI: string
    }
  | { readonly kind: 'cast-vote'; readonly proposalId: bigint; readonly support: 0 | 1 | 2 }
  | {
      readonly kind: 'post-job'
      readonly categoryId: number
      readonly budget: bigint
      readonly positions: number
      readonly metadataURI: string
    }

/** Text as a URI that carries itself, so that nothing off-chain is needed to read it. */
export const jsonDataUri = (value: Record<string, string>): string =>
  `data:application/json,${encodeURIComponent(JSON.stringify(value))}`

/** The number in an id of the API: "12", and "oz-12" where one subgraph holds several governors. */
export function numberInId(id: string): bigint {
  const digits = /(\d+)$/.exec(id)?.[1]
  if (digits === undefined) throw new Error(signingTexts().says.noNumber(id))
  return BigInt(digits)
}
