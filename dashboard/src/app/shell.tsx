import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { FreshnessBadge } from '../features/freshness/freshness-badge.tsx'
import { FreshnessBanner } from '../features/freshness/freshness-banner.tsx'
import { Keys } from '../features/keys/keys.tsx'
import { ProofHost } from '../features/proof/proof-host.tsx'
import { AsOfBanner } from '../features/time-machine/as-of-banner.tsx'
import { AsOfControl } from '../features/time-machine/as-of-control.tsx'
import { AsOfProblem } from '../features/time-machine/as-of-problem.tsx'
import { TimeMachine } from '../features/time-machine/time-machine.tsx'
import { useAsOf } from '../features/time-machine/use-as-of.ts'
import { texts } from '../language/text.ts'
import { FlightNotice } from '../tx/flight-notice.tsx'
import { TransactionHost } from '../tx/transaction-host.tsx'
import { ConnectButton } from '../wallet/connect-button.tsx'
import { Footer } from './footer.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { Navigation } from './navigation.tsx'
import classes from './shell.module.css'
import { ThemeToggle } from './theme-toggle.tsx'

function Wordmark() {
  return (
    <Link to="/" className={classes.wordmark}>
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path d="M4 20v-5M10 20V11M16 20V4" stroke="currentColor" strokeWidth="3.5" />
        <path d="M20 20V9" stroke="var(--data-fees)" strokeWidth="3.5" />
      </svg>
      <span>
        Braintrust <span className={classes.wordmarkLight}>Analytics</span>
      </span>
    </Link>
  )
}

/** After a page change a keyboard or screen-reader user starts at the new page's content, not at the link they left. */
function useFocusOnNavigation(target: React.RefObject<HTMLElement | null>) {
  const { pathname } = useLocation()
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what triggers it
  useEffect(() => {
    if (first.current) first.current = false
    else target.current?.focus({ preventScroll: true })
  }, [pathname, target])
}

/** The frame around every page, and the moment that they all show. */
export const Shell = () => (
  <TimeMachine>
    <Frame />
  </TimeMachine>
)

function Frame() {
  const main = useRef<HTMLElement>(null)
  const [open, setOpen] = useState(false)
  useFocusOnNavigation(main)
  const { problem } = useAsOf()
  const { shell } = texts()
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        {shell.skip}
      </a>
      <header className={classes.rail} data-open={open || undefined} data-print="no">
        <div className={classes.brandRow}>
          <Wordmark />
          <button
            type="button"
            className={classes.menuButton}
            aria-expanded={open}
            aria-controls="pages"
            onClick={() => setOpen(!open)}
          >
            {shell.menu}
          </button>
        </div>
        <div className={classes.railBody}>
          <Navigation onChoose={() => setOpen(false)} />
          <div className={classes.choices}>
            <LanguageChoice />
            <ThemeToggle />
          </div>
        </div>
      </header>
      <div className={classes.column}>
        <div className={classes.topbar} data-print="no">
          <Keys />
          <FreshnessBadge />
          <AsOfControl />
          <ConnectButton />
        </div>
        <FlightNotice />
        <AsOfBanner />
        <FreshnessBanner />
        <main id="main" ref={main} tabIndex={-1} className={classes.main}>
          {problem === null ? <Outlet /> : <AsOfProblem problem={problem} />}
        </main>
        <Footer />
      </div>
      <TransactionHost />
      <ProofHost />
    </div>
  )
}
