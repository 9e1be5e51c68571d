import { Outlet, useLocation } from '@tanstack/react-router'
import { ProofHost } from '../features/proof/proof-host.tsx'
import { TimeMachine } from '../features/time-machine/time-machine.tsx'
import { Shell } from './shell.tsx'

/** The frame around every page; a chart on somebody else's page stands without it, and with nothing that signs. */
export function RootFrame() {
  const { pathname } = useLocation()
  if (!pathname.startsWith('/embed/')) return <Shell />
  return (
    <TimeMachine>
      <Outlet />
      <ProofHost />
    </TimeMachine>
  )
}
