import type { Texts } from '../en/index.ts'

export const proof: Texts['proof'] = {
  open: (title) => `Nachweis: ${title}`,
}
