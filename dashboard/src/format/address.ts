/** Addresses as text. Their capital letters are a checksum, which says nothing of whose they are. */

/** "0x" and 40 hexadecimal digits; a checksum is not looked at. */
export const isAddress = (text: unknown): text is `0x${string}` =>
  typeof text === 'string' && /^0x[0-9a-fA-F]{40}$/.test(text)

/** Whether both are there, and the same; nobody is not the same as nobody. */
export const sameAddress = (one: string | null | undefined, other: string | null | undefined): boolean =>
  typeof one === 'string' && one.toLowerCase() === other?.toLowerCase()
