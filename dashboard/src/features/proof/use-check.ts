import { useCallback, useEffect, useState } from 'react'
import { useConfig } from '../../config/config-context.ts'
import { type Checked, check } from './check.ts'
import type { ProofLink } from './proof-link.ts'

export interface CheckState {
  /** The newest check that came to an end; undefined before the first. */
  readonly checked: Checked | undefined
  /** Why there was no answer to check; null when there was. */
  readonly problem: string | null
  readonly running: boolean
  /** Browser clock, unix seconds; null before the first. */
  readonly at: number | null
  readonly again: () => void
}

/** Checks a number once when its proof is opened, and whenever somebody asks. */
export function useCheck(link: ProofLink): CheckState {
  const { graphqlPath } = useConfig()
  const [state, setState] = useState<Omit<CheckState, 'again'>>({
    checked: undefined,
    problem: null,
    running: true,
    at: null,
  })
  const { field, blockHash, resultHash, parameters } = link
  const again = useCallback(() => {
    let wanted = true
    const done = (found: Pick<CheckState, 'checked' | 'problem'>) => {
      if (wanted) setState({ ...found, running: false, at: Date.now() / 1000 })
    }
    setState((before) => ({ ...before, running: true }))
    check(graphqlPath, { field, blockHash, resultHash, parameters }).then(
      (checked) => done({ checked, problem: null }),
      (error: unknown) =>
        done({ checked: undefined, problem: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      wanted = false
    }
  }, [graphqlPath, field, blockHash, resultHash, parameters])
  useEffect(() => again(), [again])
  return { ...state, again }
}
