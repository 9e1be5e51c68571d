import { describe, expect, test } from 'vitest'
import { actionOf } from './key-actions.ts'

const press = (key: string, held: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

describe('what a key does', () => {
  test('search, help, play, charts', () => {
    expect(actionOf(press('/'), false)).toEqual({ kind: 'search' })
    expect(actionOf(press('k', { metaKey: true }), false)).toEqual({ kind: 'search' })
    expect(actionOf(press('?'), false)).toEqual({ kind: 'help' })
    expect(actionOf(press('p'), false)).toEqual({ kind: 'play' })
    expect(actionOf(press('t'), false)).toEqual({ kind: 'chart', key: 't' })
  })

  test('a letter after g is a page', () => {
    expect(actionOf(press('g'), false)).toEqual({ kind: 'go' })
    expect(actionOf(press('p'), true)).toEqual({ kind: 'page', key: 'p' })
    expect(actionOf(press('x'), true)).toBeNull()
    expect(actionOf(press('toString'), true)).toBeNull()
  })

  test('the browser’s own keys stay the browser’s', () => {
    for (const key of ['t', 'l', 'd', 'p', 'g', '/'])
      for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
        expect(actionOf(press(key, held), false), key).toBeNull()
  })
})
