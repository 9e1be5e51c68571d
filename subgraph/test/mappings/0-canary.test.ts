import { expect, test } from 'vitest'
import { indexAndAsk } from '../support/index-and-ask.ts'
import { usualEvent } from '../support/usual-events.ts'

test('a wrong expectation fails, and says what differs: without this, all the others might pass for nothing', async () => {
  const asked = { query: '{ categories { name } }', expected: { categories: [{ name: 'Wrong' }] } }
  const attempt = indexAndAsk(
    [{ number: 5, timestamp: 100, events: [usualEvent('ProtocolConfig', 'CategoryAdded')] }],
    [asked],
  )
  await expect(attempt).rejects.toThrow(/Wrong[\s\S]*Design/)
})
