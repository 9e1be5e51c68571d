import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { texts } from '../../language/text.ts'
import { togglePlay } from '../time-machine/play-request.ts'
import { pressChartButton } from './chart-button.ts'
import { actionOf, isTyping, type KeyAction, pageKeys } from './key-actions.ts'
import classes from './keys.module.css'

const SearchDialog = lazy(async () => ({
  default: (await import('../search/search-dialog.tsx')).SearchDialog,
}))
const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }))

/** How long `g` waits for its letter. */
const goMilliseconds = 1500

/** Listens to the whole window, but never while somebody types or a dialog is open. */
function useKeys(act: (action: KeyAction) => void) {
  const goUntil = useRef(0)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isTyping(event.target)) return
      const action = actionOf(event, event.timeStamp < goUntil.current)
      goUntil.current = action?.kind === 'go' ? event.timeStamp + goMilliseconds : 0
      if (action === null) return
      event.preventDefault()
      act(action)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [act])
}

/** The keys of the whole page, and the button for those who have none. */
export function Keys() {
  const words = texts().keys
  const navigate = useNavigate()
  const [open, setOpen] = useState<'search' | 'help' | null>(null)
  const act = useCallback(
    (action: KeyAction) => {
      switch (action.kind) {
        case 'search':
        case 'help':
          return setOpen(action.kind)
        case 'play':
          return togglePlay()
        case 'chart':
          return pressChartButton(action.key)
        case 'page':
          return void navigate({ href: pageKeys[action.key] })
        case 'go':
          return
      }
    },
    [navigate],
  )
  useKeys(act)
  const close = () => setOpen(null)
  return (
    <>
      <button
        type="button"
        className={classes.search}
        onClick={() => setOpen('search')}
        data-testid="search"
        aria-keyshortcuts="/"
      >
        <IconSearch size={18} stroke={1.7} aria-hidden="true" />
        <span className={classes.word}>{words.search}</span>
        <span className={classes.key} aria-hidden="true" />
      </button>
      <Suspense fallback={null}>
        {open === 'search' ? <SearchDialog onClose={close} /> : null}
        {open === 'help' ? <KeysDialog onClose={close} /> : null}
      </Suspense>
    </>
  )
}
