import { createContext } from 'react'

/** Of which level a chart's title is: below a section of a page, unless the chart is all of the page. */
export const HeadingLevel = createContext<'h1' | 'h3'>('h3')
