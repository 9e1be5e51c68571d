import { formatDateTime, formatDuration } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, notPossible } from '../planning.ts'
import { needsNote, readPriceNote } from './price-note.ts'

/** Notes the pool's price, so that fees can be converted half an hour later. */
export const observePrice = defineAction<'observe-price', Record<never, never>>({
  title: () => signingTexts().governance.titles.observe,
  fields: noFields,
  async plan(planning) {
    const { calls, cannot, facts } = signingTexts().governance
    const note = await readPriceNote(planning)
    if (!needsNote(note)) {
      const [from, until] = [note.usableFrom, note.usableUntil].map((time) => formatDateTime(Number(time)))
      return notPossible(cannot.noteStands(from ?? '', until ?? ''))
    }
    const call = callOf(planning, calls.observe, 'FeeConverter', 'observe', [])
    const [least, most] = [note.usableFrom - note.at, note.usableUntil - note.at].map((length) =>
      formatDuration(Number(length)),
    )
    return next(planning, [call], [[facts.next, facts.afterObserve(least ?? '', most ?? '')]])
  },
})
