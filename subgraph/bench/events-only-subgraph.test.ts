import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { workspace } from '../scripts/manifest/template.ts'
import { withEventsOnly } from './events-only-subgraph.ts'

const adapters = path.join(workspace, 'src', 'adapters')
const files = readdirSync(adapters).filter((name) => name.endsWith('.ts'))

test.each(files)(
  'of each handler of %s the copy keeps that it records its event, and nothing that follows',
  (name) => {
    const text = readFileSync(path.join(adapters, name), 'utf8')
    const handlers = withEventsOnly(text)
      .split(/^export function (?=handle)/m)
      .slice(1)
    expect(handlers.length).toBeGreaterThan(0)
    expect(handlers).toHaveLength(text.match(/^export function handle/gm)?.length ?? 0)
    for (const handler of handlers) {
      const body = handler.slice(0, handler.indexOf('\n}')).split('\n').slice(1)
      const what = body.filter((line) => !/^ {2}const (p|tally|rowId) = /.test(line))
      expect(what).toEqual([expect.stringMatching(/^ {2}record\w+\(event.*\)$/)])
    }
  },
)
