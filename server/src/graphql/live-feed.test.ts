import { describe, expect, it } from 'vitest'
import { LiveSubscription, type LiveUpdate } from './live-feed.ts'

/** A subscription to a number that counts up; `left` tells that it was given up. */
function counting() {
  const state = { count: 0, left: false }
  const subscription = new LiveSubscription(
    (before) => ({ epoch: state.count, rolledBack: before !== undefined }) as LiveUpdate,
    () => {
      state.left = true
    },
  )
  const change = () => {
    state.count++
    subscription.wake()
  }
  return { subscription, state, change }
}

describe('a live subscription', () => {
  it('gives the present first, then waits for a change', async () => {
    const { subscription, change } = counting()
    expect((await subscription.next()).value).toMatchObject({ epoch: 0 })
    const next = subscription.next()
    change()
    expect((await next).value).toMatchObject({ epoch: 1 })
  })

  it('gives a slow listener the newest once, not everything that it missed', async () => {
    const { subscription, change } = counting()
    await subscription.next()
    for (let n = 0; n < 1_000; n++) change()
    expect((await subscription.next()).value).toMatchObject({ epoch: 1_000 })
    const next = subscription.next()
    change()
    expect((await next).value).toMatchObject({ epoch: 1_001 })
  })

  it('ends a reader that waits, and stays ended', async () => {
    const { subscription, state, change } = counting()
    await subscription.next()
    const next = subscription.next()
    await subscription.return()
    expect(await next).toEqual({ done: true, value: undefined })
    change()
    expect(await subscription.next()).toEqual({ done: true, value: undefined })
    expect(state.left).toBe(true)
  })
})
