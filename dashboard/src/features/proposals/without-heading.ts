/** A proposal's description without the heading that already stands above the page as its title; whole when it has no such heading. */
export function withoutHeading({ description, title }: { description: string; title: string }): string {
  const [first = '', ...rest] = description.trimStart().split('\n')
  const heading = first.replace(/^#+\s*/, '').trim()
  const body = rest.join('\n').trim()
  return heading === title && body !== '' ? body : description
}
