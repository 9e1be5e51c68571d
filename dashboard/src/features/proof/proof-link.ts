/** Which number's proof is open, as the address has it: enough to ask for it again, and to see whether it is still the same. */
export interface ProofLink {
  /** The field of the API's Query. */
  readonly field: string
  readonly blockHash: string
  /** The result's hash as it was when the link was made. */
  readonly resultHash: string
  /** The field's other arguments as canonical JSON. */
  readonly parameters: string
}

/** Reads `?proof=`; undefined when it is none. Never throws. */
export function parseProofLink(text: string): ProofLink | undefined {
  const [, field, blockHash, resultHash, parameters = '{}'] =
    /^([A-Za-z]\w{0,80})@(0x[0-9a-f]{64})=(0x[0-9a-f]{64})(\{.*\})?$/s.exec(text) ?? []
  if (field === undefined || blockHash === undefined || resultHash === undefined) return undefined
  return isJsonObject(parameters) ? { field, blockHash, resultHash, parameters } : undefined
}

function isJsonObject(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The same as text; without arguments they are left out. */
export const proofLinkText = ({ field, blockHash, resultHash, parameters }: ProofLink): string =>
  `${field}@${blockHash}=${resultHash}${parameters === '{}' ? '' : parameters}`
