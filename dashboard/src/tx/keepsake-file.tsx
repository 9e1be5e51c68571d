import { Button } from '@mantine/core'
import { saveText } from '../ui/save-text.ts'
import type { Keepsake } from './plan.ts'
import classes from './transaction-steps.module.css'

/** Warns of what must not be lost, and gives it as a file. */
export function KeepsakeFile({ keepsake }: { keepsake: Keepsake }) {
  const { warning, button, fileName, text } = keepsake
  return (
    <div className={classes.keepsake} role="note">
      <p>{warning}</p>
      <Button
        variant="default"
        size="xs"
        onClick={() => saveText(fileName, 'application/json', text)}
        data-testid="save-keepsake"
      >
        {button}
      </Button>
    </div>
  )
}
