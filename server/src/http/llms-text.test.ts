import { expect, it } from 'vitest'
import { metrics } from '../metrics/registry.ts'
import { servedStory, synced, until } from './testing/served-story.ts'

it('describes the API in plain text: every metric, and addresses that answer', async () => {
  const story = await servedStory(94, 10)
  try {
    await synced(story)
    await until('the first inspection', async () => (await fetch(`${story.url}/quality`)).status === 200)
    const response = await fetch(`${story.url}/llms.txt`)
    expect(response.headers.get('content-type')).toContain('text/plain')
    const text = await response.text()
    for (const { id } of metrics) expect(text).toContain(`- ${id} (`)
    for (const { definition } of metrics) expect(text).toContain(definition)
    const links = [...text.matchAll(/\]\((\/[^)]+)\)/g)]
      .map(([, path = '']) => path)
      .filter((path) => path !== '/live')
    expect(links.length).toBeGreaterThan(4)
    for (const path of links) expect((await fetch(story.url + path)).status, path).toBe(200)
  } finally {
    await story.end()
  }
})
