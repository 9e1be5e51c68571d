import { describe, expect, inject, test } from 'vitest'
import { launchApp } from '../src/started-app.ts'

const url = inject('url')

describe('npm start', () => {
  test('tells where it is and how long each stage took', async () => {
    const printed = inject('printed')
    expect(printed).toMatch(/Playing two years of business +\d+\.\d s/)
    expect(printed).toMatch(/In all +\d+\.\d s/)
    const page = await fetch(url)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
  })

  test('ends with code 2 and a sentence for wrong settings', async () => {
    const wrong = launchApp(inject('dataDir'), { LOG_LEVEL: 'loud' })
    await expect(wrong.ready).rejects.toThrow(
      'LOG_LEVEL is "loud". Use one of trace, debug, info, warn, error, fatal, silent.',
    )
    expect(wrong.process.exitCode).toBe(2)
  })
})
