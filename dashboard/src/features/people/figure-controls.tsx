import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCallback } from 'react'
import { withoutPosition } from '../../app/page-search.ts'
import { texts } from '../../language/text.ts'
import filters from '../../ui/filters.module.css'
import { SearchBox } from '../../ui/search-box.tsx'
import { Select } from '../../ui/select.tsx'
import classes from './figure-controls.module.css'
import type { FigureSearch } from './figure-search.ts'

/** Writes into the address and begins at the first page again; undefined takes an entry out. */
export function useChangeSearch(): (change: Record<string, string | undefined>) => void {
  const navigate = useNavigate()
  return useCallback(
    (change) =>
      void navigate({
        to: '.',
        search: (now) => ({ ...withoutPosition(now), ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
}

interface FigureControlsProps<Sort extends string> {
  readonly search: FigureSearch<Sort>
  /** The list's own first. */
  readonly sorts: readonly Sort[]
  readonly names: Readonly<Record<Sort, string>>
  readonly children?: ReactNode
}

/** Chooses what a list of people is sorted by, in which order, and who is looked for. */
export function FigureControls<Sort extends string>({
  search,
  sorts,
  names,
  children,
}: FigureControlsProps<Sort>) {
  const words = texts().people
  const change = useChangeSearch()
  const find = useCallback((text: string) => change({ search: text.trim() || undefined }), [change])
  return (
    <div className={`${filters.filters} ${classes.controls}`}>
      <Select
        label={words.sortBy}
        value={search.sort ?? sorts[0] ?? ''}
        onChange={(sort) => change({ sort: sort === sorts[0] ? undefined : sort })}
        options={sorts.map((sort) => [sort, names[sort]] as const)}
      />
      <Select
        label={words.order.label}
        value={search.order ?? 'down'}
        onChange={(order) => change({ order: order === 'up' ? 'up' : undefined })}
        options={[
          ['down', words.order.down],
          ['up', words.order.up],
        ]}
      />
      {children}
      <SearchBox
        label={words.searchAddress.label}
        placeholder={words.searchAddress.placeholder}
        value={search.search ?? ''}
        onSearch={find}
      />
    </div>
  )
}
