import { useQuery } from '@apollo/client/react'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useLedger } from '../../api/ledger-provider.tsx'
import { formatCount } from '../../format/amount.ts'
import { tameText } from '../../format/text.ts'
import { metricTitle } from '../../language/metric-title.ts'
import { texts } from '../../language/text.ts'
import { type PageKey, pageKeys } from '../keys/key-actions.ts'
import { metricNamesQuery, type SearchHit, searchQuery } from './search-query.ts'
import { addressOfHit } from './search-target.ts'

/** Something to go to. */
export interface Suggestion {
  readonly address: string
  readonly kind: string
  readonly title: string
  readonly note: string
}

/** How long typing rests before the API is asked. */
const restMilliseconds = 150
const mostMetrics = 6

function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMilliseconds)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}

const holds = (title: string, words: readonly string[]): boolean =>
  words.every((word) => title.toLowerCase().includes(word))

function pageSuggestions(words: readonly string[], known: (path: string) => boolean): Suggestion[] {
  const { keys, search } = texts()
  return (Object.keys(pageKeys) as PageKey[])
    .filter((key) => known(pageKeys[key]) && holds(keys.page[key], words))
    .map((key) => ({
      address: pageKeys[key],
      kind: search.kinds.PAGE,
      title: keys.page[key],
      note: `g ${key}`,
    }))
}

function hitSuggestion(hit: SearchHit): Suggestion {
  const { search } = texts()
  const kind = search.kinds[hit.kind]
  const named = hit.title === null ? '' : tameText(hit.title, 90)
  const isNumber = /^[a-z]*-?\d+$/.test(hit.id)
  return {
    address: addressOfHit(hit),
    kind,
    title: named || (isNumber ? `${kind} ${hit.id}` : hit.id),
    note: [
      named && isNumber ? `#${hit.id}` : '',
      hit.blockNumber === null ? '' : search.block(formatCount(hit.blockNumber)),
      hit.roles.map((role) => role.toLowerCase().replaceAll('_', ' ')).join(', '),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  }
}

/** What somebody may mean by a text: pages and metrics by their names, and whatever the API finds on the chain. */
export function useSuggestions(text: string): {
  readonly suggestions: readonly Suggestion[]
  readonly searching: boolean
  readonly problem: string | null
} {
  const { block } = useLedger()
  const { routesByPath } = useRouter()
  const known = (path: string) => Object.hasOwn(routesByPath, path)
  const asked = useRested(text.trim().slice(0, 100))
  const found = useQuery(searchQuery, {
    variables: { text: asked, asOfBlock: block?.number ?? null },
    skip: asked === '' || block === null,
  })
  const names = useQuery(metricNamesQuery)
  const words = text
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const pages = pageSuggestions(words, known)
  if (words.length === 0) return { suggestions: pages, searching: false, problem: null }
  const metrics = (names.data?.metrics ?? [])
    .filter(({ id, title }) => holds(`${title} ${metricTitle({ id, title })} ${id}`, words))
    .slice(0, mostMetrics)
    .map(({ id, title }) => ({
      address: known('/definitions/$id') ? `/definitions/${id}` : `/definitions#${id}`,
      kind: texts().search.kinds.METRIC,
      title: metricTitle({ id, title }),
      note: id,
    }))
  const hits = (found.data ?? found.previousData)?.search.hits ?? []
  return {
    suggestions: [...pages, ...hits.map(hitSuggestion), ...metrics],
    searching: found.loading || asked !== text.trim().slice(0, 100),
    problem: found.error?.message ?? null,
  }
}
