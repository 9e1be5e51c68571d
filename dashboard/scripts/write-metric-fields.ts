import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { metricFieldsSource } from './metric-fields-source.ts'

/** Writes src/api/generated/metric-fields.ts anew from the server's schema; part of `npm run schema`. */
writeFileSync(
  fileURLToPath(new URL('../src/api/generated/metric-fields.ts', import.meta.url)),
  metricFieldsSource(),
)
