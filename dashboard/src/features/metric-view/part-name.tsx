import { useMemo } from 'react'
import { graphql } from '../../api/graphql.ts'
import { useBlockQuery } from '../../api/use-block-query.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import { Hash } from '../../ui/hash.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import type { Dimension } from './metric-document.ts'

const categoryNamesQuery = graphql(`
  query CategoryNames($asOfBlock: Int) {
    categories(asOfBlock: $asOfBlock) { id name }
  }
`)

/** The names of the categories at the page's block, by id. */
export function useCategoryNames(skip: boolean): ReadonlyMap<string, string> {
  const { data } = useBlockQuery(categoryNamesQuery, {}, { together: true, skip })
  return useMemo(() => new Map(data?.categories.map(({ id, name }) => [`${id}`, name])), [data])
}

interface PartNameProps {
  readonly part: string | null
  readonly dimension: Dimension
  readonly categories: ReadonlyMap<string, string>
}

/** A part of a breakdown in words. */
export function PartName({ part, dimension, categories }: PartNameProps) {
  if (part === null) return <span>{chartTexts().breakdown.unknown}</span>
  if (dimension === 'CATEGORY')
    return <OnChainText text={categories.get(part) ?? null} fallback={`#${part}`} />
  if (dimension === 'SOURCE') return <span>{part}</span>
  return <Hash value={part} what={chartTexts().breakdown.by[dimension]} />
}
