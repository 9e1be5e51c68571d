/** Waits for all; when one fails, `abort` ends the others, and the first failure is thrown once all have ended. */
export async function together(abort: AbortController, jobs: readonly Promise<unknown>[]): Promise<void> {
  let first: { reason: unknown } | undefined
  await Promise.all(
    jobs.map((job) =>
      job.catch((reason: unknown) => {
        first ??= { reason }
        abort.abort(reason)
      }),
    ),
  )
  if (first) throw first.reason
}
