import { texts } from '../../language/text.ts'
import classes from './researchers.module.css'

export const fileKinds = ['csv', 'json', 'parquet'] as const

interface DownloadLinksProps {
  /** Without its ending: /api/v1/events/InvoicePaid */
  readonly path: string
  readonly parameters: Readonly<Record<string, string>>
  readonly what: string
}

/** The same rows in each of the three forms. */
export function DownloadLinks({ path, parameters, what }: DownloadLinksProps) {
  const query = new URLSearchParams(parameters).toString()
  return (
    <span className={classes.files}>
      {fileKinds.map((kind) => (
        <a
          key={kind}
          href={`${path}.${kind}${query === '' ? '' : `?${query}`}`}
          download
          aria-label={texts().researchers.file(what, kind)}
        >
          {kind}
        </a>
      ))}
    </span>
  )
}
