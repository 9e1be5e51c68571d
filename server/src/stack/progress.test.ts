import { describe, expect, it } from 'vitest'
import { StartDisplay, stageTable } from '../log/start-display.ts'
import { type Progress, Stages } from './progress.ts'

async function play(isTTY: boolean): Promise<string> {
  let shown = ''
  const display = new StartDisplay({ isTTY, columns: 60, write: (text) => (shown += text) })
  // Times differ from run to run; the text should not.
  const stages = new Stages((progress: Progress) =>
    display.show({ ...progress, elapsedMs: progress.state === 'done' ? 1_234 : 0 }),
  )
  let late: (step: { done: number; total: number }) => void = () => undefined
  await stages.run('index', 'Indexing', async (report) => {
    report({ done: 1_200, total: 12_000, unit: 'blocks' })
    report({ done: 12_000, note: 'block 12,000' })
    late = report
  })
  late({ done: 12_001, total: 12_001 })
  await stages.run('story', 'Playing', () => Promise.reject(new Error('no'))).catch(() => undefined)
  display.say('A line.')
  display.finish()
  return shown
}

describe('StartDisplay', () => {
  it('writes plain lines into a pipe', async () => {
    expect(await play(false)).toMatchInlineSnapshot(`
      "  Indexing…
        Indexing: 1.2 s, block 12,000
        Playing…
      A line.
      "
    `)
  })

  it('rewrites one line on a terminal', async () => {
    expect((await play(true)).replaceAll('\r\u001b[2K', '<clear>')).toMatchInlineSnapshot(`
      "<clear>  Indexing…<clear>  Indexing 1,200 of 12,000 blocks<clear>  Indexing 12,000 of 12,000 blocks (block 12,000)<clear>  Indexing: 1.2 s, block 12,000
      <clear>  Playing…<clear>A line.
      "
    `)
  })

  it('lists the stages with their times', () => {
    const times = [
      { stage: 'story', label: 'Playing two years of business', ms: 24_060 },
      { stage: 'index', label: 'Indexing', ms: 9_999 },
    ]
    expect(`\n${stageTable(times, 35_000)}\n`).toMatchInlineSnapshot(`
      "
        Playing two years of business   24.1 s
        Indexing                        10.0 s
        In all                          35.0 s
      "
    `)
  })
})
