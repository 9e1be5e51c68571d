import type { Bucket } from './track.ts'

/** Something that happened at a moment and may explain a turn of a curve. */
export interface RailEvent {
  readonly key: string
  readonly kind: 'fee' | 'proposal' | 'dispute'
  /** Unix seconds. */
  readonly at: number
  readonly label: string
  /** The page about it. */
  readonly link: string | null
}

/** Events of one bucket: they share a mark. */
export interface RailMark {
  readonly start: number
  /** Middle of the bucket, from 0 (left) to 1 (right). */
  readonly place: number
  /** Kinds that occur, the rarest first: it gives the mark its shape. */
  readonly kinds: readonly RailEvent['kind'][]
  readonly events: readonly RailEvent[]
}

const kinds: readonly RailEvent['kind'][] = ['fee', 'proposal', 'dispute']

/** Puts each event below the bucket it happened in; what lies outside all buckets has no place. */
export function railMarks(events: readonly RailEvent[], buckets: readonly Bucket[]): RailMark[] {
  return buckets.flatMap(({ start, end }, index) => {
    const inside = events.filter(({ at }) => at >= start && at < end)
    if (inside.length === 0) return []
    return [
      {
        start,
        place: (index + 0.5) / buckets.length,
        kinds: kinds.filter((kind) => inside.some((event) => event.kind === kind)),
        events: inside,
      },
    ]
  })
}
