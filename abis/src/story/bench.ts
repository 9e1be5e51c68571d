import type { Talent } from './cast.ts'
import type { Random } from './random.ts'
import { fields } from './vocabulary.ts'

/** Who can be found for which field of work, in the order in which they came. The first ones are the best known. */
export class Bench {
  readonly #bidders: readonly Talent[][] = fields.map(() => [])
  readonly #approved: readonly Talent[][] = fields.map(() => [])

  /** Somebody who looks for work now; approved or still hoping. */
  seeksWork(talent: Talent): void {
    this.#bidders[talent.field]?.push(talent)
  }

  /** Somebody whom clients may hire from now on. */
  isApproved(talent: Talent): void {
    talent.hireable = true
    this.#approved[talent.field]?.push(talent)
  }

  /** At most `wanted` people who would bid on a job of the field. */
  biddersFor(field: number, wanted: number, random: Random): Set<Talent> {
    const able = this.#bidders[field] ?? []
    const bidders = new Set<Talent>()
    if (able.length === 0) return bidders
    for (let tries = 0; bidders.size < wanted && tries < wanted * 8; tries++)
      bidders.add(random.favoured(able))
    return bidders
  }

  /** Somebody whom a client of the field knows; undefined while nobody can be hired. */
  acquaintance(field: number, random: Random): Talent | undefined {
    const known = (this.#approved[field] ?? []).filter(({ hireable }) => hireable)
    return known.length === 0 ? undefined : random.favoured(known)
  }

  /** The first ones approved in a field, up to `count` of them. */
  firstApproved(field: number, count: number): readonly Talent[] {
    return (this.#approved[field] ?? []).filter(({ hireable }) => hireable).slice(0, count)
  }
}
