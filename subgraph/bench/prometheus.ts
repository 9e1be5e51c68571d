/** One line of a Prometheus page. */
export interface Sample {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

/** Reads a page of Prometheus metrics. */
export async function readSamples(url: string): Promise<Sample[]> {
  return parseSamples(await (await fetch(url)).text())
}

/** `x_sum{a="b"} 1.5` -> { name: 'x_sum', labels: { a: 'b' }, value: 1.5 } */
export function parseSamples(page: string): Sample[] {
  return page.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = /^([a-z_0-9:]+)(?:\{(.*)\})? (\S+)$/i.exec(line) ?? []
    if (name === undefined) return []
    const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key = '', text = '']) => [
      key,
      text,
    ])
    return { name, labels: Object.fromEntries(pairs), value: Number(value) }
  })
}
