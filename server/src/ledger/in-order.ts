/** Runs tasks ahead, at most `width` at once, and gives their results in order. The first failure ends it. */
export async function* inOrder<T>(tasks: readonly (() => Promise<T>)[], width: number): AsyncGenerator<T> {
  const running: Promise<T>[] = []
  for (let next = 0, done = 0; done < tasks.length; done++) {
    for (; next < tasks.length && next < done + width; next++) {
      const task = tasks[next]?.()
      // A later task may fail while an earlier one is awaited; its failure is met when its turn comes.
      task?.catch(() => undefined)
      if (task !== undefined) running.push(task)
    }
    const first = running.shift()
    if (first !== undefined) yield await first
  }
}
