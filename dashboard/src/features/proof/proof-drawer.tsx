import type { ReactNode } from 'react'
import { formatCount } from '../../format/amount.ts'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { CopyText } from '../../ui/copy-text.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Facts } from '../../ui/facts.tsx'
import row from '../../ui/field-row.module.css'
import { Hash } from '../../ui/hash.tsx'
import { saveText } from '../../ui/save-text.ts'
import type { Checked } from './check.ts'
import { citationBibtex, citationText, permalink } from './citation.ts'
import { OtherEndpoint } from './other-endpoint.tsx'
import classes from './proof-drawer.module.css'
import type { ProofLink } from './proof-link.ts'
import { verifyLine } from './repeat.ts'
import { useCheck } from './use-check.ts'
import { Verdict } from './verdict.tsx'

/** Most characters of a result that are shown; a series of ten years of days has half a million. */
const shownCharacters = 4000

function Part({ title, why, children }: { title: string; why?: string; children: ReactNode }) {
  return (
    <details className={classes.part}>
      <summary>{title}</summary>
      {why ? <p className={classes.why}>{why}</p> : null}
      {children}
    </details>
  )
}

function Particulars({ checked }: { checked: Checked }) {
  const words = texts().proof
  const { proof, timestamp } = checked
  return (
    <Facts
      rows={[
        [words.block, formatCount(proof.blockNumber)],
        [words.blockHash, <Hash key="hash" value={proof.blockHash} what={words.blockHash} />],
        [words.blockTime, formatDateTime(timestamp)],
        [words.chain, `${proof.chainId}`],
        [
          words.deployment,
          <Hash
            key="deployment"
            value={proof.deployment}
            what={words.deployment}
            label={proof.deployment ?? texts().ui.unknown}
          />,
        ],
        [
          words.metric,
          <span key="metric">
            <code>{proof.field}</code> {words.version(proof.metricVersion, proof.methodologyVersion)}
          </span>,
        ],
        [
          words.parameters,
          proof.parameters === '{}' ? words.noParameters : <code key="given">{proof.parameters}</code>,
        ],
        [words.resultHash, <Hash key="result" value={proof.resultHash} what={words.resultHash} />],
      ]}
    />
  )
}

function Result({ checked }: { checked: Checked }) {
  const words = texts().proof
  const { proof, ownResult } = checked
  const cut = ownResult.length > shownCharacters
  const save = () =>
    saveText(
      `proof-${proof.field}-${proof.blockNumber}.json`,
      'application/json',
      JSON.stringify(proof, null, 2),
    )
  return (
    <Part title={words.result} why={words.resultWhy}>
      <CopyText text={cut ? `${ownResult.slice(0, shownCharacters)}…` : ownResult} what={words.result} />
      {cut ? <p>{words.cut(formatCount(shownCharacters), formatCount(ownResult.length))}</p> : null}
      <button type="button" className={row.button} onClick={save}>
        {words.download}
      </button>
    </Part>
  )
}

function Cite({ checked, link }: { checked: Checked; link: ProofLink }) {
  const words = texts().proof
  const address = permalink(new URL(window.location.href), link)
  return (
    <Part title={words.cite} why={words.permalinkWhy}>
      <CopyText text={address} what={words.permalink} testId="permalink" />
      <CopyText text={citationText(checked, address)} what={words.citation} testId="citation" />
      <CopyText text={citationBibtex(checked, address)} what={words.bibtex} testId="bibtex" />
    </Part>
  )
}

/** Everything one needs to believe a number, or not to. */
export function ProofDrawer({ link, onClose }: { link: ProofLink; onClose: () => void }) {
  const words = texts().proof
  const state = useCheck(link)
  const { checked } = state
  return (
    <Dialog
      title={checked ? words.headingOf(checked.title) : words.heading}
      onClose={onClose}
      place="side"
      testId="proof-drawer"
    >
      <div className={classes.drawer}>
        <Verdict state={state} />
        {checked ? (
          <>
            <Particulars checked={checked} />
            <Result checked={checked} />
            <Part title={words.query} why={words.queryWhy}>
              <CopyText text={checked.proof.query} what={words.queryName} />
              <CopyText text={checked.proof.variables} what={words.variables} />
            </Part>
            <Part title={words.recompute} why={words.recomputeWhy}>
              <CopyText
                text={verifyLine(window.location.origin, link, null)}
                what={words.line}
                testId="verify-line"
              />
            </Part>
            <Part title={words.elsewhere}>
              <OtherEndpoint link={link} proof={checked.proof} />
            </Part>
            <Cite checked={checked} link={link} />
          </>
        ) : null}
      </div>
    </Dialog>
  )
}
