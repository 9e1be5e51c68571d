import { IconCheck, IconCopy } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isAddress } from '../format/address.ts'
import { shortHex } from '../format/text.ts'
import { texts } from '../language/text.ts'
import classes from './hash.module.css'

/** How long the tick stays after copying. */
const confirmMilliseconds = 1500

/** The hash's text, leading to its page where it has one. A label is not a link: whoever signs stays where they are. */
function HashText({ value, label, what }: { value: string; label?: string | undefined; what: string }) {
  const text = (
    <bdi className={label ? classes.label : classes.text} title={value}>
      {label ?? shortHex(value)}
    </bdi>
  )
  if (label !== undefined) return text
  if (isAddress(value))
    return (
      <Link to="/addresses/$address" params={{ address: value }} className={classes.link}>
        {text}
      </Link>
    )
  if (what === texts().ui.transaction)
    return (
      <Link to="/transactions/$hash" params={{ hash: value }} className={classes.link}>
        {text}
      </Link>
    )
  return text
}

/** A hash, address or id: short to the eye, whole in its title, whole when copied. */
export function Hash({
  value,
  label,
  what = texts().ui.value,
}: {
  value: string | null
  label?: string
  what?: string
}) {
  const [copied, setCopied] = useState(false)
  if (value === null) return <span className={classes.hash}>{label ?? texts().ui.unknown}</span>
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
    setTimeout(() => setCopied(false), confirmMilliseconds)
  }
  return (
    <span className={classes.hash}>
      <HashText value={value} label={label} what={what} />
      <button
        type="button"
        className={classes.copy}
        onClick={() => void copy()}
        aria-label={texts().ui.copy(`${what} ${shortHex(value)}`)}
      >
        {copied ? <IconCheck size={14} aria-hidden="true" /> : <IconCopy size={14} aria-hidden="true" />}
      </button>
      <span role="status" className="visually-hidden">
        {copied ? texts().ui.copied : ''}
      </span>
    </span>
  )
}
