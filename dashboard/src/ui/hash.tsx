import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { shortHex } from '../format/text.ts'
import classes from './hash.module.css'

/** How long the tick stays after copying. */
const confirmMilliseconds = 1500

/** A hash, address or id: short to the eye, whole in its title, whole when copied. */
export function Hash({
  value,
  label,
  what = 'value',
}: {
  value: string | null
  label?: string
  what?: string
}) {
  const [copied, setCopied] = useState(false)
  if (value === null) return <span className={classes.hash}>{label ?? 'unknown'}</span>
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
    setTimeout(() => setCopied(false), confirmMilliseconds)
  }
  return (
    <span className={classes.hash}>
      <bdi className={label ? classes.label : classes.text} title={value}>
        {label ?? shortHex(value)}
      </bdi>
      <button
        type="button"
        className={classes.copy}
        onClick={() => void copy()}
        aria-label={`Copy ${what} ${shortHex(value)}`}
      >
        {copied ? <IconCheck size={14} aria-hidden="true" /> : <IconCopy size={14} aria-hidden="true" />}
      </button>
      <span role="status" className="visually-hidden">
        {copied ? 'Copied' : ''}
      </span>
    </span>
  )
}
