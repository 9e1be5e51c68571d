import { texts } from '../../language/text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { type PageKey, pageKeys } from './key-actions.ts'
import classes from './keys.module.css'

const letters = Object.keys(pageKeys) as PageKey[]

/** Lists the keys. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const words = texts().keys
  return (
    <Dialog title={words.title} onClose={onClose} testId="keys-dialog">
      <dl className={classes.list}>
        {words.actions.map(([key, meaning]) => (
          <div key={key} className={classes.entry}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h3 className={classes.title}>{words.pages}</h3>
      <dl className={classes.list}>
        {letters.map((key) => (
          <div key={key} className={classes.entry}>
            <dt>
              <kbd>g</kbd> <kbd>{key}</kbd>
            </dt>
            <dd>{words.page[key]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
