import { Skeleton } from '@mantine/core'
import classes from './kpi.module.css'

/** Lines of notes below each figure, cell by cell: what decides a cell's height on a phone. */
const groups = [
  { name: 'Volume', notes: [2, 2, 3, 3], wide: false },
  { name: 'People', notes: [1, 1, 3, 2], wide: false },
  { name: 'Treasury and votes', notes: [1, 1], wide: true },
] as const

/** The statement's lines without its numbers, cell for cell as high as the real one. */
export function StatementSkeleton() {
  return (
    <div className={classes.statement} aria-hidden="true">
      {groups.map(({ name, notes, wide }) => (
        <div key={name} className={classes.group}>
          <div className={classes.groupName}>{name}</div>
          {notes.map((lines, cell) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the cells never move
            <div key={cell} className={classes.kpi} data-wide={wide || undefined}>
              <div className={classes.head}>
                <Skeleton height={14} width={110} my={5} />
              </div>
              <p className={classes.figure}>
                <Skeleton component="span" display="inline-block" height={24} width={130} />
              </p>
              <div className={classes.note}>
                {Array.from({ length: lines }, (_, line) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
                  <p key={line}>&nbsp;</p>
                ))}
              </div>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
