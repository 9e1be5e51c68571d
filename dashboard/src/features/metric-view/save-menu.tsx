import { useState } from 'react'
import frame from '../../charts/chart-frame.module.css'
import { chartTexts } from '../../language/chart-texts.ts'
import { Unfolding } from '../../ui/unfolding.tsx'
import classes from './save-menu.module.css'

interface SaveMenuProps {
  readonly title: string
  /** The server's files with these numbers. */
  readonly files: { readonly csv: string; readonly json: string; readonly parquet: string }
  /** Finds the drawing; absent where there is none. */
  readonly drawing?: () => SVGElement | null
  /** Name of a saved drawing, and what it says of its source. */
  readonly name: string
  readonly source?: string
  /** Address of the page to embed; absent where there is none. */
  readonly embed?: string
}

const embedCode = (address: string, title: string): string =>
  `<iframe src="${address}" title="${title.replaceAll('"', '&quot;')}" width="100%" height="440" loading="lazy" style="border:0"></iframe>`

/** Each way to take a chart along, and what came of the last one that was tried. */
function SaveChoices({ title, files, drawing, name, source = '', embed }: SaveMenuProps) {
  const [said, setSaid] = useState('')
  const words = chartTexts().save
  const attempt = async (action: () => Promise<void> | void, done = '') => {
    try {
      await action()
      setSaid(done)
    } catch {
      setSaid(words.failed)
    }
  }
  // What draws files is fetched when somebody wants one.
  const saveDrawing = (kind: 'saveSvg' | 'savePng') =>
    attempt(async () => {
      const element = drawing?.()
      if (!element) throw new Error('Nothing is drawn.')
      const saver = await import('../../charts/save-drawing.ts')
      await saver[kind](element, name, { title, source })
    })
  return (
    <>
      <a href={files.json} download>
        {words.json}
      </a>
      <a href={files.parquet} download>
        {words.parquet}
      </a>
      {drawing ? (
        <>
          <button type="button" onClick={() => void saveDrawing('saveSvg')}>
            {words.svg}
          </button>
          <button type="button" onClick={() => void saveDrawing('savePng')}>
            {words.png}
          </button>
        </>
      ) : null}
      {embed ? (
        <button
          type="button"
          onClick={() =>
            void attempt(() => navigator.clipboard.writeText(embedCode(embed, title)), words.copied)
          }
        >
          {words.embed}
        </button>
      ) : null}
      <p role="status" className={classes.said}>
        {said}
      </p>
    </>
  )
}

/** Everything that a reader can take away of a chart. */
export function SaveMenu(props: SaveMenuProps) {
  const { title, files } = props
  const words = chartTexts().save
  return (
    <>
      <a
        className={frame.tool}
        href={files.csv}
        download
        data-action="download"
        aria-label={`${title}: ${words.csv}`}
      >
        CSV
      </a>
      <Unfolding
        button={{ className: frame.tool, face: words.label, label: words.of(title) }}
        card={{ className: classes.menu, label: words.of(title), width: 220, position: 'bottom-end' }}
      >
        {() => <SaveChoices {...props} />}
      </Unfolding>
    </>
  )
}
