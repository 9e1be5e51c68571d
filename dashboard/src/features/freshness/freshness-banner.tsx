import { useLedger } from '../../api/ledger-provider.tsx'
import { formatCount } from '../../format/amount.ts'
import { texts } from '../../language/text.ts'
import classes from './freshness.module.css'
import { bannerOf } from './freshness.ts'

/** Says above the content what is wrong with the data's age, and of when the numbers are. Nothing while all is well. */
export function FreshnessBanner() {
  const { status, serverSilent, block } = useLedger()
  const words = texts().freshness
  const banner = bannerOf({ status, serverSilent, shown: block, now: 0 })
  return (
    <div role="status" className={classes.bannerSlot}>
      {banner ? (
        <div className={classes.banner} data-tone={banner.tone} data-testid="freshness-banner">
          <strong>{banner.title}</strong>
          <span>{banner.text}</span>
          {banner.progress ? (
            <span className={classes.progress}>
              <progress
                value={banner.progress.done}
                max={banner.progress.total}
                aria-label={words.blocksRead}
              />
              {words.progress(formatCount(banner.progress.done), formatCount(banner.progress.total))}
            </span>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
