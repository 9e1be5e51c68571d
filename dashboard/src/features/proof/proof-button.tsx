import { IconShieldCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { readFragment } from '../../api/graphql.ts'
import { texts } from '../../language/text.ts'
import classes from './proof-button.module.css'
import { type ProofOf, proofFragment } from './proof-fragment.ts'
import { proofLinkText } from './proof-link.ts'

interface ProofButtonProps {
  /** What the API gave with the number: `proof { ...Proof }`. */
  readonly proof: ProofOf
  /** What the number is called, for those who do not see where the button stands. */
  readonly title: string
}

/** Opens the proof of a number: where it comes from, and whether it still holds. */
export function ProofButton({ proof, title }: ProofButtonProps) {
  const navigate = useNavigate()
  const link = proofLinkText(readFragment(proofFragment, proof))
  const open = () =>
    void navigate({ to: '.', search: (search) => ({ ...search, proof: link }), resetScroll: false })
  return (
    <button
      type="button"
      className={classes.mark}
      aria-label={texts().proof.open(title)}
      title={texts().proof.open(title)}
      data-testid="proof-button"
      onClick={open}
    >
      <IconShieldCheck size={16} stroke={1.6} aria-hidden="true" />
    </button>
  )
}
