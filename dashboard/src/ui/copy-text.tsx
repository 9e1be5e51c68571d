import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { texts } from '../language/text.ts'
import classes from './copy-text.module.css'

/** How long the tick stays after copying. */
const confirmMilliseconds = 1500

/** A text to take along: shown whole, copied by one press. */
export function CopyText({ text, what, testId }: { text: string; what: string; testId?: string }) {
  const words = texts().ui
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), confirmMilliseconds)
  }
  return (
    <div className={classes.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form */}
      <div className={classes.text} role="group" tabIndex={0} aria-label={what}>
        <pre data-testid={testId}>{text}</pre>
      </div>
      <button
        type="button"
        className={classes.copy}
        onClick={() => void copy()}
        aria-label={words.copy(what)}
      >
        {copied ? <IconCheck size={16} aria-hidden="true" /> : <IconCopy size={16} aria-hidden="true" />}
      </button>
      <span role="status" className="visually-hidden">
        {copied ? words.copied : ''}
      </span>
    </div>
  )
}
