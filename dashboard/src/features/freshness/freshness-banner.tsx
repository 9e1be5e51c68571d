import { useLedger } from '../../api/ledger-provider.tsx'
import { formatCount } from '../../format/amount.ts'
import classes from './freshness.module.css'
import { bannerOf } from './freshness.ts'

/** Says above the content what is wrong with the data's age, and of when the numbers are. Nothing while all is well. */
export function FreshnessBanner() {
  const { status, serverSilent } = useLedger()
  const banner = bannerOf({ status, serverSilent, now: 0 })
  return (
    <div role="status" className={classes.bannerSlot}>
      {banner ? (
        <div className={classes.banner} data-tone={banner.tone} data-testid="freshness-banner">
          <strong>{banner.title}</strong>
          <span>{banner.text}</span>
          {banner.progress ? (
            <span className={classes.progress}>
              <progress value={banner.progress.done} max={banner.progress.total} aria-label="Blocks read" />
              {formatCount(banner.progress.done)} of {formatCount(banner.progress.total)} blocks
            </span>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
