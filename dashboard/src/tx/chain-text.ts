import { signingTexts } from '../language/signing-texts.ts'

/** Text as a URI that carries itself, so that nothing off-chain is needed to read it. Empty values are left out. */
export const jsonDataUri = (value: Readonly<Record<string, string>>): string =>
  `data:application/json,${encodeURIComponent(JSON.stringify(Object.fromEntries(Object.entries(value).filter(([, text]) => text !== ''))))}`

/** The number in an id of the API: "12", and "oz-12" where one subgraph holds several governors. */
export function numberInId(id: string): bigint {
  const digits = /(\d+)$/.exec(id)?.[1]
  if (digits === undefined) throw new Error(signingTexts().says.noNumber(id))
  return BigInt(digits)
}
