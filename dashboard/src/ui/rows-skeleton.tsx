import { Skeleton } from '@mantine/core'

/** As many grey lines as the list will have rows. */
export function RowsSkeleton({ rows }: { rows: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <Skeleton key={row} height={24} my={10} radius="sm" />
      ))}
    </div>
  )
}
