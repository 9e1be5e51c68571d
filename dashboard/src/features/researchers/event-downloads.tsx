import { useEffect, useState } from 'react'
import { texts } from '../../language/text.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { DownloadLinks } from './download-links.tsx'
import { type EventTable, fetchEventTables } from './event-tables.ts'

/** Every table of events as files. */
export function EventDownloads({ pinned }: { pinned: Readonly<Record<string, string>> }) {
  const words = texts().researchers
  const [tables, setTables] = useState<readonly EventTable[] | undefined>()
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    fetchEventTables().then(
      (found) => wanted && setTables(found),
      (error: unknown) => wanted && setProblem(error instanceof Error ? error.message : String(error)),
    )
    return () => {
      wanted = false
    }
  }, [])
  if (problem !== null) return <p role="alert">{problem}</p>
  if (tables === undefined) return <RowsSkeleton rows={20} />
  return (
    <DataTable
      caption={words.events}
      rows={tables}
      rowKey={({ name }) => name}
      empty={words.noEvents}
      columns={[
        { key: 'name', title: words.event, cell: ({ name }) => <code>{name}</code> },
        { key: 'meaning', title: words.meaning, cell: ({ meaning }) => meaning },
        {
          key: 'files',
          title: words.files,
          cell: ({ name }) => (
            <DownloadLinks path={`/api/v1/events/${name}`} parameters={pinned} what={name} />
          ),
        },
      ]}
    />
  )
}
