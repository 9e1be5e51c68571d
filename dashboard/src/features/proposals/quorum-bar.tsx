import type { RatioParts } from '../../format/ratio.ts'

/** How far the votes that count are on the way to the quorum; full once it is reached. For the eye: the number stands beside it. */
export function QuorumBar({ progress, className }: { progress: RatioParts; className?: string | undefined }) {
  const [counted, quorum] = [BigInt(progress.numerator), BigInt(progress.denominator)]
  const reached = quorum > 0n && counted >= quorum
  const width = quorum === 0n ? 0 : reached ? 100 : Number((counted * 10_000n) / quorum) / 100
  return (
    <svg className={className} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="10" fill="var(--sunken)" />
      <rect width={width} height="10" fill={reached ? 'var(--good)' : 'var(--ink-2)'} />
    </svg>
  )
}
