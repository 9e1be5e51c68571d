/** Saves what is drawn: an SVG that needs none of our style sheets, or a PNG made of it. */

const svgSpace = 'http://www.w3.org/2000/svg'
/** Presentation that a style sheet or a colour token decides and that must be written into the file. */
const written = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'fill-opacity',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-family',
  'text-anchor',
] as const

/** Writes the colours and fonts that the page gives each part into the copy. */
function withStyles(original: SVGElement, copy: SVGElement): void {
  const originals = [original, ...original.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  for (const [index, part] of originals.entries()) {
    const style = getComputedStyle(part)
    for (const name of written) {
      const value = style.getPropertyValue(name)
      // A reference to a pattern is written as it stands; the page would make an address of it.
      const own = part.getAttribute(name)
      if (value !== '' && !own?.startsWith('url(')) copies[index]?.setAttribute(name, value)
    }
    copies[index]?.removeAttribute('style')
    copies[index]?.removeAttribute('class')
  }
}

export interface Caption {
  readonly title: string
  /** Where the numbers are from: block and address. */
  readonly source: string
}

function line(text: string, y: number, size: number, color: string): SVGElement {
  const element = document.createElementNS(svgSpace, 'text')
  const attributes = { x: '12', y: `${y}`, 'font-size': `${size}`, 'font-family': 'sans-serif', fill: color }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.textContent = text
  return element
}

/** The drawing with its title and source, as a file's text with its size. */
export function svgFile(
  drawing: SVGElement,
  { title, source }: Caption,
): { text: string; width: number; height: number } {
  const { width, height } = drawing.getBoundingClientRect()
  const page = getComputedStyle(document.documentElement)
  const color = (token: string) => page.getPropertyValue(token).trim()
  const copy = drawing.cloneNode(true) as SVGElement
  withStyles(drawing, copy)
  copy.setAttribute('y', '34')
  copy.setAttribute('width', `${width}`)
  copy.setAttribute('height', `${height}`)
  const whole = document.createElementNS(svgSpace, 'svg')
  const size = { width: Math.ceil(width), height: Math.ceil(height) + 64 }
  whole.setAttribute('xmlns', svgSpace)
  whole.setAttribute('width', `${size.width}`)
  whole.setAttribute('height', `${size.height}`)
  const ground = document.createElementNS(svgSpace, 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', color('--surface'))
  whole.append(ground, line(title, 23, 16, color('--ink')), copy)
  whole.append(line(source, size.height - 12, 11, color('--ink-3')))
  return { text: new XMLSerializer().serializeToString(whole), ...size }
}

/** Hands a file to the reader. */
function save(name: string, address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}

function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  save(name, address)
  URL.revokeObjectURL(address)
}

export function saveSvg(drawing: SVGElement, name: string, caption: Caption): void {
  saveBlob(`${name}.svg`, new Blob([svgFile(drawing, caption).text], { type: 'image/svg+xml' }))
}

/** Twice as fine as on screen. @throws when the browser cannot draw it. */
export async function savePng(drawing: SVGElement, name: string, caption: Caption): Promise<void> {
  const { text, width, height } = svgFile(drawing, caption)
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * 2
  canvas.height = height * 2
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('The browser made no picture of the drawing.')
  saveBlob(`${name}.png`, blob)
}
