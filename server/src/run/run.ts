import path from 'node:path'
import { type Config, readConfig } from '../config/config.ts'
import { startServer } from '../http/start-server.ts'
import { acquireLock, type FileLock, LockHeldError } from '../lock/file-lock.ts'
import { createLogger, type Logger } from '../log/logger.ts'
import { StartDisplay, stageTable } from '../log/start-display.ts'
import { buildWorkspace, DASHBOARD } from '../stack/builds/build-workspace.ts'
import { makePrivateFolder } from '../stack/process/make-folder.ts'
import { Stages } from '../stack/progress.ts'
import { REPOSITORY } from '../stack/repository.ts'
import { together } from '../stack/together.ts'
import { Cleanup } from './cleanup.ts'
import { fillLedger } from './fill-ledger.ts'
import { openSource, type Source } from './open-source.ts'
import { abortOf } from './stop-signals.ts'

/**
 * The whole life of the program: reads the configuration, takes the data folder, opens the source, serves, and stops in good
 * order when `stop` aborts or something fails for good. It ends only by throwing what ended it (the abort's reason when it was
 * asked to stop), after everything was stopped.
 */
export async function run(env: NodeJS.ProcessEnv, stop: AbortSignal): Promise<never> {
  const context = { repository: REPOSITORY, cwd: process.cwd(), now: Math.floor(Date.now() / 1000) }
  const config = readConfig(env, context)
  const display = new StartDisplay(process.stdout)
  const cleanup = new Cleanup()
  try {
    const lock = await takeDataFolder(config.dataDir)
    cleanup.add(() => lock.release())
    const logger = createLogger({
      level: config.logLevel,
      file: path.join(config.dataDir, 'logs', 'server.log'),
      onWarning: (sentence) => display.say(sentence),
    })
    const source = await startAll({ config, logger, display, cleanup, stop })
    throw await Promise.race([source.exited, abortOf(stop)])
  } finally {
    display.finish()
    for (const failure of await cleanup.run()) display.say(String(failure))
  }
}

interface Start {
  readonly config: Config
  readonly logger: Logger
  readonly display: StartDisplay
  readonly cleanup: Cleanup
  readonly stop: AbortSignal
}

/** Starts everything and prints where it is. */
async function startAll(start: Start): Promise<Source> {
  const { config, logger, display, cleanup, stop } = start
  const began = performance.now()
  display.say(`Braintrust Analytics starts. Data: ${config.dataDir}`)
  const stages = new Stages((progress) => display.show(progress))
  const { source, dashboardDir } = await openSourceAndPage(start, stages)
  const server = await fillLedger(stages, { wait: source.local, signal: stop }, (onProgress) =>
    startServer({
      host: config.host,
      port: config.port,
      limits: config.limits,
      subgraphUrl: source.subgraphUrl,
      chainId: source.chainId,
      personas: source.personas,
      dataDir: config.dataDir,
      dashboardDir,
      logger,
      local: source.local,
      onProgress,
      ...(source.rpcUrl === null ? {} : { rpcUrl: source.rpcUrl }),
      ...(source.addresses === null ? {} : { addresses: source.addresses }),
      ...(source.mainnetAddresses === undefined ? {} : { mainnetAddresses: source.mainnetAddresses }),
    }).then((running) => {
      cleanup.add(() => running.close())
      return running
    }),
  )
  display.say(stageTable([...source.stages, ...stages.times], performance.now() - began))
  display.say(
    ['', `  Dashboard      ${server.url}`, ...source.lines.map((line) => `  ${line}`), ''].join('\n'),
  )
  display.say('  Ctrl-C stops everything.')
  return source
}

/** The page is built while the source opens; the failure of one ends the other. */
async function openSourceAndPage(
  { config, logger, display, cleanup, stop }: Start,
  stages: Stages,
): Promise<{ source: Source; dashboardDir: string }> {
  const failure = new AbortController()
  const signal = AbortSignal.any([stop, failure.signal])
  const onProgress = display.show.bind(display)
  const opening = openSource({ config, logger, onProgress, signal }).then((source) => {
    cleanup.add(() => source.stop())
    return source
  })
  const building = buildWorkspace(DASHBOARD, { dataDir: config.dataDir, stages, signal })
  await together(failure, [opening, building])
  return { source: await opening, dashboardDir: await building }
}

async function takeDataFolder(dataDir: string): Promise<FileLock> {
  makePrivateFolder(dataDir)
  try {
    return await acquireLock(path.join(dataDir, 'lock'))
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error
    throw new Error(
      `The data folder ${dataDir} is in use by another run, process ${error.holderPid}. Stop that one, or set DATA_DIR to another folder.`,
      { cause: error },
    )
  }
}
