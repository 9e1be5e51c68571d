/** Makes the API's schema of today the one that is promised. Empty `acceptedBreaks` in schema-breaks.ts with it. */
import { copyFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url))

copyFileSync(path('schema.graphql'), path('schema.promised.graphql'))
