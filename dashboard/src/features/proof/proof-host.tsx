import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { parseProofLink, proofLinkText } from './proof-link.ts'

const ProofDrawer = lazy(async () => ({ default: (await import('./proof-drawer.tsx')).ProofDrawer }))

/** The one place where a proof is shown: beside whatever page the address names it on. */
export function ProofHost() {
  const { proof } = useSearch({ strict: false })
  const navigate = useNavigate()
  const link = proof === undefined ? undefined : parseProofLink(proof)
  if (link === undefined) return null
  const close = () =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, proof: undefined }),
      replace: true,
      resetScroll: false,
    })
  return (
    <Suspense fallback={null}>
      <ProofDrawer key={proofLinkText(link)} link={link} onClose={close} />
    </Suspense>
  )
}
