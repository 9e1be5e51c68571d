import { texts } from '../../language/text.ts'
import { stateNames, stateOf } from './state-names.ts'
import classes from './states-switch.module.css'

/** Shows the page in each of its states, for whoever works on it. The page is loaded anew: a state begins with the first question. */
export function StatesSwitch() {
  const words = texts().states
  const change = (name: string) => {
    const next = new URL(window.location.href)
    if (name === '') next.searchParams.delete('state')
    else next.searchParams.set('state', name)
    window.location.assign(next)
  }
  return (
    <label className={classes.switch} data-print="no">
      <span>{words.label}</span>
      <select
        value={stateOf(window.location.search) ?? ''}
        onChange={(event) => change(event.target.value)}
        data-testid="states-switch"
      >
        <option value="">{words.real}</option>
        {stateNames.map((name) => (
          <option key={name} value={name}>
            {words.names[name]}
          </option>
        ))}
      </select>
    </label>
  )
}
