/** Lives through seeds in a process of its own: `node --import tsx run-seeds.ts <first> <count>`; ends with 1 and a sentence at the first that fails. */
import { liveThroughAll } from './seeded-life.ts'

const [first = 1, count = 100] = process.argv.slice(2).map(Number)
try {
  console.log(JSON.stringify(await liveThroughAll(first, count)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
