/** A block as far as an answer needs to cite it. */
export interface BlockPoint {
  readonly number: number
  /** 0x and 64 hex digits. */
  readonly hash: string
  /** Unix seconds. */
  readonly timestamp: number
}
