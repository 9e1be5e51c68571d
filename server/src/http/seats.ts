import { isIPv6 } from 'node:net'

export interface SeatLimits {
  /** Most at once for one address. */
  readonly perAddress: number
  /** Most at once for all together. */
  readonly total: number
}

/** What `take` found: a seat to give back, or why there is none. */
export type Seat =
  | { readonly free: true; release(): void }
  | { readonly free: false; readonly taken: 'by-address' | 'by-all' }

/** Groups of an IPv6 address, `::` written out. */
function groupsOf(address: string): string[] {
  const [before = '', after] = address.split('::')
  const head = before.split(':').filter((group) => group !== '')
  const tail = (after ?? '').split(':').filter((group) => group !== '')
  return [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail]
}

/**
 * Whom a connection counts for: an IPv4 address, or the /64 network of an IPv6 one, since whoever has one address there has them all.
 * @example seatOwner('::ffff:10.0.0.1') // '10.0.0.1'
 * @example seatOwner('2001:db8::1:2') // '2001:db8:0:0'
 */
export function seatOwner(address: string | undefined): string {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '')
  return isIPv6(plain) ? groupsOf(plain).slice(0, 4).join(':').toLowerCase() : plain
}

/** Bounds how many things are open at once, over all and for one address, so that one client cannot take everybody's place. */
export class Seats {
  readonly #limits: SeatLimits
  readonly #taken = new Map<string, number>()
  #total = 0
  #refused = 0

  constructor(limits: SeatLimits) {
    this.#limits = limits
  }

  get taken(): number {
    return this.#total
  }

  /** How often there was no seat, since the start. */
  get refused(): number {
    return this.#refused
  }

  /** Takes a seat for a client's address, if there is one. */
  take(address: string | undefined): Seat {
    const owner = seatOwner(address)
    const own = this.#taken.get(owner) ?? 0
    if (own >= this.#limits.perAddress) return this.#refuse('by-address')
    if (this.#total >= this.#limits.total) return this.#refuse('by-all')
    this.#taken.set(owner, own + 1)
    this.#total++
    let held = true
    const release = () => {
      if (held) this.#release(owner)
      held = false
    }
    return { free: true, release }
  }

  #refuse(taken: 'by-address' | 'by-all'): Seat {
    this.#refused++
    return { free: false, taken }
  }

  #release(owner: string): void {
    const left = (this.#taken.get(owner) ?? 1) - 1
    if (left === 0) this.#taken.delete(owner)
    else this.#taken.set(owner, left)
    this.#total--
  }
}
