import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
} from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { formatCount } from '../../format/amount.ts'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import classes from './as-of-banner.module.css'
import { onTogglePlay } from './play-request.ts'
import { type StepSize, stepSizes } from './steps.ts'
import { useAsOf } from './use-as-of.ts'
import { useSteps } from './use-steps.ts'

function RoundButton(props: { label: string; onClick: () => void; testId: string; children: ReactNode }) {
  return (
    <button
      type="button"
      className={classes.round}
      aria-label={props.label}
      title={props.label}
      data-testid={props.testId}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  )
}

function Stepper() {
  const words = texts().timeMachine
  const { size, setSize, back, forward, playing, setPlaying } = useSteps()
  useEffect(() => onTogglePlay(() => setPlaying(!playing)), [playing, setPlaying])
  return (
    <fieldset className={classes.stepper}>
      <legend className="visually-hidden">{words.steps}</legend>
      <RoundButton label={words.back[size]} onClick={back} testId="as-of-back">
        <IconPlayerTrackPrev size={16} aria-hidden="true" />
      </RoundButton>
      <RoundButton
        label={playing ? words.pause : words.play}
        onClick={() => setPlaying(!playing)}
        testId="as-of-play"
      >
        {playing ? (
          <IconPlayerPause size={16} aria-hidden="true" />
        ) : (
          <IconPlayerPlay size={16} aria-hidden="true" />
        )}
      </RoundButton>
      <RoundButton label={words.forward[size]} onClick={forward} testId="as-of-forward">
        <IconPlayerTrackNext size={16} aria-hidden="true" />
      </RoundButton>
      <select
        className={classes.size}
        aria-label={words.stepSize}
        value={size}
        onChange={(event) => setSize(event.target.value as StepSize)}
      >
        {stepSizes.map((one) => (
          <option key={one} value={one}>
            {words.size[one]}
          </option>
        ))}
      </select>
    </fieldset>
  )
}

/** Says in which moment of the past the whole page is, and leads out of it. Nothing while the page shows now. */
export function AsOfBanner() {
  const words = texts().timeMachine
  const { isPast, block, problem, goTo } = useAsOf()
  if (!isPast) return null
  return (
    <section className={classes.banner} aria-label={words.banner} data-testid="as-of-banner">
      <p className={classes.moment} aria-live="polite">
        {problem !== null ? (
          <strong>{words.nowhere}</strong>
        ) : block ? (
          <>
            <strong>{words.asOf(formatCount(block.number))}</strong>{' '}
            <span>{formatDateTime(block.timestamp)}</span>
          </>
        ) : (
          <strong>{words.finding}</strong>
        )}
      </p>
      <Stepper />
      <button type="button" className={classes.now} data-testid="as-of-now" onClick={() => goTo(null)}>
        {words.backToNow}
      </button>
    </section>
  )
}
