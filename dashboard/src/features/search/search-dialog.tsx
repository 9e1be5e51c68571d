import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { texts } from '../../language/text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import classes from './search-dialog.module.css'
import { useSuggestions } from './use-suggestions.ts'

/** Finds a page, a metric, or anything on the chain, and goes there. Arrows choose, Enter goes, Escape closes. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const words = texts().search
  const navigate = useNavigate()
  const id = useId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const { suggestions, searching, problem } = useSuggestions(text)
  const at = Math.min(chosen, suggestions.length - 1)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const go = (index: number) => {
    const suggestion = suggestions[index]
    if (suggestion === undefined) return
    onClose()
    void navigate({ href: suggestion.address })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter') go(at)
    if (move !== 0 && suggestions.length > 0) setChosen((at + move + suggestions.length) % suggestions.length)
    if (move !== 0 || event.key === 'Enter') event.preventDefault()
  }
  const nothing = text.trim() !== '' && !searching && suggestions.length === 0
  return (
    <Dialog title={words.title} onClose={onClose} testId="search-dialog">
      <input
        className={classes.input}
        type="search"
        role="combobox"
        aria-label={words.label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={suggestions.length > 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        data-first-focus
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={words.found}
        className={classes.list}
        aria-busy={searching}
      >
        {suggestions.map(({ address, kind, title, note }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, as the combobox pattern has it
          // biome-ignore lint/a11y/useFocusableInteractive: the field's aria-activedescendant points at it instead
          <div
            key={`${address} ${kind}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={classes.option}
            onClick={() => go(index)}
          >
            <span className={classes.kind}>{kind}</span>
            <span className={classes.title}>{title}</span>
            <span className={classes.note}>{note}</span>
          </div>
        ))}
      </div>
      <p role="status" className={classes.status}>
        {problem ?? (nothing ? words.nothing : '')}
      </p>
    </Dialog>
  )
}
