import { texts } from './text.ts'

/** A metric's name in the reader's language; the API's English one where the language has none. */
export const metricTitle = ({ id, title }: { readonly id: string; readonly title: string }): string =>
  texts().metricTitles?.[id] ?? title
