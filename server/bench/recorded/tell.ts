/** Runs what is measured and prints what it took in this process, as one line of JSON. */
export async function tell(run: () => Promise<number>): Promise<void> {
  const cpu = process.cpuUsage()
  const began = performance.now()
  const events = await run()
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const peakMegabytes = process.resourceUsage().maxRSS / 1024
  process.stdout.write(
    `${JSON.stringify({ events, seconds, cpuSeconds: (user + system) / 1e6, peakMegabytes })}\n`,
  )
}
