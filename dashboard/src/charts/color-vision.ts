/** How far apart colours are, also to those who see fewer of them. Used to check the palette; nothing of it is in the page. */

type Triple = readonly [number, number, number]

/** Linear light of `#rrggbb`, each channel from 0 to 1. */
export function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const times = (matrix: readonly Triple[], [r, g, b]: Triple): Triple => {
  const [x = 0, y = 0, z = 0] = matrix.map(([a, c, d]) => a * r + c * g + d * b)
  return [x, y, z]
}

/** Machado, Oliveira and Fernandes 2009, severity 1. */
export const visions = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} satisfies Record<string, readonly Triple[]>

export type Vision = keyof typeof visions

/** Ottosson's OKLab: equal distances look about equally large. */
function oklab(color: Triple): Triple {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    color,
  ).map(Math.cbrt) as unknown as Triple
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [l, m, s],
  )
}

const seen = (hex: string, vision: Vision): Triple => {
  const [r, g, b] = times(visions[vision], linear(hex)).map((value) => Math.min(1, Math.max(0, value)))
  return oklab([r ?? 0, g ?? 0, b ?? 0])
}

/** Distance of two colours in hundredths of the way from black to white; 2 is just seen side by side. */
export const distance = (one: string, other: string, vision: Vision): number =>
  100 * Math.hypot(...seen(one, vision).map((value, index) => value - (seen(other, vision)[index] ?? 0)))

/** WCAG's contrast, 1 to 21. */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = linear(hex)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
