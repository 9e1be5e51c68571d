/** The proof of a number. */
export const proof = {
  open: (title: string): string => `Proof of ${title}`,
}
