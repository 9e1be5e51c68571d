import { Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useLedger } from '../../api/ledger-provider.tsx'
import { useBlockQuery } from '../../api/use-block-query.ts'
import { decimalsOf, formatCount, formatExact, formatRounded } from '../../format/amount.ts'
import {
  changeBetween,
  changeOfRatios,
  formatPercent,
  quotient,
  type RatioParts,
} from '../../format/ratio.ts'
import { texts } from '../../language/text.ts'
import { lastThirtyDays } from '../../time/windows.ts'
import { AnswerView } from '../../ui/answer-view.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import classes from './kpi.module.css'
import { Figure, Kpi, Trend } from './kpi.tsx'
import { type OverviewAnswer, openProposalsQuery, overviewQuery } from './overview-query.ts'
import { StatementSkeleton } from './statement-skeleton.tsx'

type AmountFigure = OverviewAnswer['gsv']
type RatioFigure = OverviewAnswer['takeRate']
type Token = keyof typeof decimalsOf

const wholeTokens = (value: string | bigint, token: Token) =>
  formatRounded(BigInt(value), decimalsOf[token], 0)
const everyDigit = (value: string | bigint, token: Token) =>
  `${formatExact(BigInt(value), decimalsOf[token])} ${token}`
const raw = (ratio: RatioParts) => `${ratio.numerator}/${ratio.denominator}`

interface AmountKpiProps {
  readonly id: string
  readonly title: string
  readonly token: Token
  readonly answer: AmountFigure
  readonly last: { readonly value: string }
  readonly before: { readonly value: string }
}

function AmountKpi({ id, title, token, answer, last, before }: AmountKpiProps) {
  return (
    <Kpi
      id={id}
      title={title}
      definition={answer.definition}
      block={answer.block}
      proof={answer.proof}
      note={
        <Trend
          current={wholeTokens(last.value, token)}
          previous={wholeTokens(before.value, token)}
          change={changeBetween(BigInt(last.value), BigInt(before.value))}
        />
      }
    >
      <Figure
        text={wholeTokens(answer.value, token)}
        unit={token}
        exact={everyDigit(answer.value, token)}
        raw={answer.value}
      />
    </Kpi>
  )
}

interface RatioKpiProps {
  readonly id: string
  readonly title: string
  readonly answer: RatioFigure
  readonly last: { readonly ratio: RatioParts }
  readonly before: { readonly ratio: RatioParts }
  readonly parts: string
}

function RateKpi({ id, title, answer, last, before, parts }: RatioKpiProps) {
  return (
    <Kpi
      id={id}
      title={title}
      definition={answer.definition}
      block={answer.block}
      proof={answer.proof}
      note={
        <>
          <p>{parts}</p>
          <Trend
            current={formatPercent(last.ratio)}
            previous={formatPercent(before.ratio)}
            change={changeOfRatios(last.ratio, before.ratio)}
            asPercent={false}
          />
        </>
      }
    >
      <Figure text={formatPercent(answer.ratio)} exact={raw(answer.ratio)} raw={raw(answer.ratio)} />
    </Kpi>
  )
}

const meanOf = (ratio: RatioParts): string | null => {
  const mean = quotient(ratio)
  return mean === null ? null : wholeTokens(mean, 'USDC')
}

function ProjectSizeKpi({ answer, last, before }: Omit<RatioKpiProps, 'id' | 'title' | 'parts'>) {
  const median = answer.median === null ? texts().ui.noData : `${wholeTokens(answer.median, 'USDC')} USDC`
  return (
    <Kpi
      id="averageProjectSize"
      title={texts().overview.titles.averageProjectSize}
      definition={answer.definition}
      block={answer.block}
      proof={answer.proof}
      note={
        <>
          <p>{texts().overview.median(median, formatCount(BigInt(answer.ratio.denominator)))}</p>
          <Trend
            current={meanOf(last.ratio)}
            previous={meanOf(before.ratio)}
            change={changeOfRatios(last.ratio, before.ratio)}
          />
        </>
      }
    >
      <Figure text={meanOf(answer.ratio)} unit="USDC" exact={raw(answer.ratio)} raw={raw(answer.ratio)} />
    </Kpi>
  )
}

function PeopleKpi({ id, title, answer }: { id: string; title: string; answer: AmountFigure }) {
  return (
    <Kpi
      id={id}
      title={title}
      definition={answer.definition}
      block={answer.block}
      proof={answer.proof}
      note={texts().overview.upToBlock}
    >
      <Figure text={formatCount(BigInt(answer.value))} exact={answer.value} raw={answer.value} />
    </Kpi>
  )
}

/** Says which wallets the sum is of. */
function WalletsNote({ wallets }: { wallets: OverviewAnswer['treasuryBalance']['wallets'] }) {
  if (wallets.length === 0) return texts().overview.noWallet
  const names = wallets.map(({ label }) => label ?? 'Timelock').join(', ')
  return (
    <>
      {texts().overview.knownWallets} <OnChainText text={names} fallback={texts().overview.namelessWallets} />
    </>
  )
}

function TreasuryKpi({ answer }: { answer: OverviewAnswer['treasuryBalance'] }) {
  return (
    <Kpi
      id="treasuryBalance"
      title={texts().overview.titles.treasuryBalance}
      wide
      definition={answer.definition}
      block={answer.block}
      proof={answer.proof}
      note={<WalletsNote wallets={answer.wallets} />}
    >
      {answer.balances.map(({ token, value }) =>
        token === 'USDC' || token === 'BTRST' ? (
          <Figure
            key={token}
            text={wholeTokens(value, token)}
            unit={token}
            exact={everyDigit(value, token)}
            raw={value}
          />
        ) : null,
      )}
    </Kpi>
  )
}

const quorumText = (progress: RatioParts): string =>
  BigInt(progress.numerator) >= BigInt(progress.denominator)
    ? texts().overview.quorumReached
    : texts().overview.ofQuorum(formatPercent(progress, 1) ?? texts().overview.noShare)

function OpenVotes() {
  const answer = useBlockQuery(openProposalsQuery, {})
  return (
    <article className={classes.kpi} data-wide data-testid="kpi-openProposals">
      <header className={classes.head}>
        <h3>{texts().overview.titles.openProposals}</h3>
        {answer.data ? <span className={classes.block}>#{answer.data.proposals.block.number}</span> : null}
      </header>
      <AnswerView answer={answer} skeleton={<Skeleton height={56} mt={8} />}>
        {({ proposals }) => {
          const open = proposals.nodes.filter(({ state }) => state === 'ACTIVE' || state === 'PENDING')
          if (open.length === 0) return <p className={classes.note}>{texts().overview.noOpenVote}</p>
          return (
            <ul className={classes.votes}>
              {open.map((proposal) => (
                <li key={proposal.id}>
                  <Link to="/proposals/$id" params={{ id: proposal.id }}>
                    <OnChainText
                      text={proposal.title}
                      max={70}
                      fallback={texts().overview.proposal(proposal.id)}
                    />
                  </Link>
                  <span>{quorumText(proposal.quorumProgress)}</span>
                </li>
              ))}
            </ul>
          )
        }}
      </AnswerView>
    </article>
  )
}

/** The overview's figures, set like a financial statement. */
export function KpiStatement() {
  const { block } = useLedger()
  const { current, previous } = lastThirtyDays(block?.timestamp ?? 0)
  const answer = useBlockQuery(overviewQuery, {
    previousFrom: previous.from,
    from: current.from,
    to: current.to,
  })
  return (
    <AnswerView answer={answer} skeleton={<StatementSkeleton />}>
      {(data) => (
        <div className={classes.statement}>
          <section className={classes.group} aria-label={texts().overview.groups.volume}>
            <h2 className={classes.groupName}>{texts().overview.groups.volume}</h2>
            <AmountKpi
              id="gsv"
              title={texts().overview.titles.gsv}
              token="USDC"
              answer={data.gsv}
              last={data.gsvLast}
              before={data.gsvBefore}
            />
            <AmountKpi
              id="fees"
              title={texts().overview.titles.fees}
              token="USDC"
              answer={data.fees}
              last={data.feesLast}
              before={data.feesBefore}
            />
            <RateKpi
              id="takeRate"
              title={texts().overview.titles.takeRate}
              parts={texts().overview.feesOfVolume}
              answer={data.takeRate}
              last={data.takeRateLast}
              before={data.takeRateBefore}
            />
            <ProjectSizeKpi
              answer={data.averageProjectSize}
              last={data.averageProjectSizeLast}
              before={data.averageProjectSizeBefore}
            />
          </section>
          <section className={classes.group} aria-label={texts().overview.groups.people}>
            <h2 className={classes.groupName}>{texts().overview.groups.people}</h2>
            <PeopleKpi
              id="activeClients"
              title={texts().overview.titles.activeClients}
              answer={data.activeClients}
            />
            <PeopleKpi
              id="activeTalent"
              title={texts().overview.titles.activeTalent}
              answer={data.activeTalent}
            />
            <RateKpi
              id="disputeRateByCount"
              title={texts().overview.titles.disputeRateByCount}
              parts={texts().overview.disputed(
                formatCount(BigInt(data.disputeRateByCount.ratio.numerator)),
                formatCount(BigInt(data.disputeRateByCount.ratio.denominator)),
              )}
              answer={data.disputeRateByCount}
              last={data.disputeRateByCountLast}
              before={data.disputeRateByCountBefore}
            />
            <AmountKpi
              id="referralSpend"
              title={texts().overview.titles.referralSpend}
              token="BTRST"
              answer={data.referralSpend}
              last={data.referralSpendLast}
              before={data.referralSpendBefore}
            />
          </section>
          <section className={classes.group} aria-label={texts().overview.groups.money}>
            <h2 className={classes.groupName}>{texts().overview.groups.money}</h2>
            <TreasuryKpi answer={data.treasuryBalance} />
            <OpenVotes />
          </section>
        </div>
      )}
    </AnswerView>
  )
}
