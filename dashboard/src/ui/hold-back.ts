/** How many parts of each place are waiting. */
const waitingIn = new WeakMap<Element, number>()

function count(place: Element, change: 1 | -1): void {
  const waiting = (waitingIn.get(place) ?? 0) + change
  waitingIn.set(place, waiting)
  place.toggleAttribute('data-holding', waiting > 0)
}

/** The part itself and what it stands in, wherever these have others after them that they would push. */
function placesOf(part: Element): Element[] {
  const places: Element[] = []
  for (let place: Element | null = part; place; place = place.parentElement)
    if (place.parentElement?.matches('main, [data-flow]')) places.push(place)
  return places
}

/**
 * The ref of a part that has nothing to show yet. What follows it, in main and in whatever says that it flows (`data-flow`), would jump when the part gets
 * its answer, since no placeholder is as high as an answer can be. So it is not drawn until then, and is asked for meanwhile.
 *
 * The places are marked by us: a rule by `:has()` did it before, and now and then Chromium never drew what such a rule no longer hid.
 */
export function holdBack(part: HTMLDivElement): () => void {
  const places = placesOf(part)
  for (const place of places) count(place, 1)
  return () => {
    for (const place of places) count(place, -1)
  }
}

/** What the element of such a part carries. */
export const whileWaiting = { ref: holdBack, 'data-waiting': true } as const
