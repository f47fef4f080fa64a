import { existsSync } from "node:fs"
import { join } from "node:path"
import { type Builds, buildState, startBuilds } from "../build/build-all.js"
import { Failure } from "../lib/failure.js"
import { tryLock } from "../lib/file-lock.js"
import { reachablePath } from "../lib/paths.js"
import { firstFreePort, isPortFree } from "../lib/ports.js"
import { endRunningCommands } from "../lib/run-command.js"
import { loadSecrets, type Secrets } from "../lib/secrets.js"
import { createSteps, formatDuration, type Steps } from "../lib/steps.js"
import { checkGivenDatabase, claimGivenDatabase } from "../stack/check-given-database.js"
import { tryDemoPasswords } from "../stack/demo-accounts.js"
import { demoMoney } from "../stack/demo-money.js"
import { readInstallation } from "../stack/installation.js"
import { ownStorefront } from "../stack/own-storefront.js"
import {
  requireFreePorts,
  requireOwnBuilds,
  requireSpace,
  requireWritable,
  takenPort,
} from "../stack/preflight.js"
import { bringUpToDate, prepareDatabase } from "../stack/prepare-database.js"
import { readPublishableKey } from "../stack/publishable-key.js"
import { endLeftovers, remember, removeRunFile, writeRunFile } from "../stack/run-file.js"
import type { ServiceSpec } from "../stack/service.js"
import { backendSpec, posSpec, storefrontSpec } from "../stack/services.js"
import { readSettings, type Settings } from "../stack/settings.js"
import { revalidateSecret, seedEnv, shopEnv } from "../stack/shop-env.js"
import { type Running, shutDown } from "../stack/shut-down.js"
import { supervise } from "../stack/supervise.js"
import { supervisePostgres } from "../stack/supervise-postgres.js"
import { Stopped, untilToldToStop } from "../stack/until-told-to-stop.js"
import { welcome } from "../stack/welcome.js"

export const help = `ocop start

  Builds what is not built, prepares the database, runs backend, storefront and till, and prints
  their addresses. Environment: PORT_BACKEND (9000), PORT_STOREFRONT (3000), PORT_POS (3001),
  PORT_POSTGRES (first free from 5433), OCOP_DATA_DIR (.ocop), OCOP_HOST (127.0.0.1), DATABASE_URL
  (a Postgres of your own), OCOP_DEMO=off (no demo province), OCOP_TODAY (pins the business date).`

/** From the backend's port to that of the card double: 12111, as stripe-mock has it. */
const TO_DOUBLE_PORT = 3_111
const LAST_PORT = 65_000

/** What the pieces of a start share. */
type Start = {
  settings: Settings
  steps: Steps
  running: Running
  /** Ends the whole start with a sentence. */
  stop: (why: string) => void
  isOver: () => boolean
}

/** What must hold before anything is made: the folders are ours, and none of their disks is full. */
function requireRoom(settings: Settings): void {
  const { folder, databaseUrl } = settings
  const isFirst = !existsSync(join(folder, "secrets.json"))
  const database = databaseUrl ? [] : [{ folder: reachablePath(join(folder, "pg")), isFirst }]
  const builds = { folder: buildState, isFirst: !existsSync(join(buildState, "backend.key")) }
  requireSpace([{ folder, isFirst }, builds, ...database])
  requireWritable(folder)
  requireOwnBuilds(buildState)
}

async function prepareFolder(settings: Settings, steps: Steps): Promise<void> {
  await steps.run("checking ports", async (note) => {
    const ended = await endLeftovers(settings.folder)
    if (ended.length > 0) note(`ended what a killed start left: ${ended.join(", ")}`)
    await requireFreePorts(settings)
  })
}

function say(text: string): void {
  console.log(`  ${new Date().toLocaleTimeString("vi-VN")} ${text}`)
}

function addressesOf({ ports, host }: Settings) {
  const shown = ["127.0.0.1", "0.0.0.0", "::"].includes(host) ? "localhost" : host
  return {
    backend: `http://${shown}:${ports.backend}`,
    storefront: `http://${shown}:${ports.storefront}`,
    pos: `http://${shown}:${ports.pos}`,
  }
}

function note({ settings, running }: Start, databaseUrl: string): void {
  writeRunFile(settings.folder, {
    databaseUrl,
    addresses: addressesOf(settings),
    children: [...running].map(([name, { pid }]) => remember(name, pid())),
  })
}

/** Postgres is up and the database migrated and filled; resolves to its connection string. */
async function bringUpDatabase(start: Start, builds: Builds, secrets: Secrets): Promise<string> {
  const { settings, steps, running, stop } = start
  const options = { logs: settings.logs, demo: settings.demo, seedEnv: seedEnv(secrets) }
  const given = settings.databaseUrl
  if (given) {
    await steps.run("connecting to the Postgres of DATABASE_URL", async () => {
      await checkGivenDatabase(given)
      await claimGivenDatabase(given)
    })
    await builds.ready("backend")
    await bringUpToDate(given, steps, options)
    note(start, given)
    return given
  }
  const postgres = steps.run("starting Postgres", async () => {
    const server = await supervisePostgres(settings, {
      onStarted: () => note(start, server.url),
      onRestart: () => say("Postgres ended by itself and is started again"),
      onGivenUp: stop,
    })
    running.set("postgres", server)
    return server.url
  })
  const [serverUrl] = await settleBoth(postgres, builds.ready("backend"))
  const url = await prepareDatabase(serverUrl, steps, options)
  note(start, url)
  return url
}

/** Like Promise.all, but rejects only when both have come to an end: no loose ends at a stop. */
async function settleBoth<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b])
  return Promise.all([a, b])
}

function startServiceStep(start: Start, databaseUrl: string) {
  return (title: string, spec: ServiceSpec) =>
    start.steps.run(title, async () => {
      if (start.isOver()) throw new Stopped("")
      // It was free when the start began, but building took its time.
      if (!(await isPortFree(spec.port)))
        throw new Failure(takenPort(spec.port, `the ${spec.name}`))
      const service = supervise(spec, {
        onStarted: () => note(start, databaseUrl),
        onRestart: (name) => say(`the ${name} ended by itself and is started again`),
        onSlow: ({ name, logFile }) => say(`the ${name} is still starting (log: ${logFile})`),
        onGivenUp: start.stop,
      })
      start.running.set(spec.name, service)
      note(start, databaseUrl)
      await service.healthy
    })
}

/** Made-up money for the demonstration; none without it. */
async function demoMoneyOf({ demo, ports, logs }: Settings, secrets: Secrets) {
  if (!demo) return null
  const doublePort = await firstFreePort(Math.min(ports.backend + TO_DOUBLE_PORT, LAST_PORT))
  return demoMoney({ backendPort: ports.backend, doublePort, logs }, secrets)
}

async function bringUp(start: Start): Promise<void> {
  const { settings, steps } = start
  const { ports, host, logs } = settings
  const secrets = loadSecrets(settings.folder)
  const addresses = addressesOf(settings)
  const builds = startBuilds(steps)
  const databaseUrl = await bringUpDatabase(start, builds, secrets)
  const run = startServiceStep(start, databaseUrl)
  const money = await demoMoneyOf(settings, secrets)
  // In production Medusa refuses to start without the office's screens.
  await builds.ready("backend admin")
  await run(
    "starting the backend",
    backendSpec({
      databaseUrl,
      port: ports.backend,
      host,
      logFile: join(logs, "backend.log"),
      env: { ...shopEnv(addresses, secrets, settings.folder), ...money?.backend },
    }),
  )
  const backendUrl = `http://127.0.0.1:${ports.backend}`
  const publishableKey = await readPublishableKey(databaseUrl)
  const front = builds.ready("storefront").then(async () =>
    run(
      "starting the storefront",
      storefrontSpec({
        folder: await ownStorefront(settings.folder),
        backendUrl,
        publishableKey,
        port: ports.storefront,
        host,
        logFile: join(logs, "storefront.log"),
        env: {
          STOREFRONT_URL: addresses.storefront,
          OCOP_REVALIDATE_SECRET: revalidateSecret(secrets),
          ...money?.storefront,
        },
      }),
    ),
  )
  const till = builds
    .ready("pos")
    .then(() =>
      run(
        "starting the till",
        posSpec({ backendUrl, port: ports.pos, host, logFile: join(logs, "pos.log") }),
      ),
    )
  const double = money?.cardDouble
  const card = double
    ? builds
        .ready("packages/card-double")
        .then(() => run("starting the stand-in for card payments", double))
    : undefined
  // The first of them that fails ends the start; the others then find that it is over.
  for (const one of [front, till, card]) one?.catch(() => undefined)
  await Promise.all([front, till, card, builds.all])
  const hasDemo = settings.demo && (await readInstallation(databaseUrl, "demo")) === "done"
  const demo = hasDemo ? await tryDemoPasswords(backendUrl, secrets) : null
  console.log(welcome(addresses, demo))
}

export async function run(): Promise<number> {
  const began = Date.now()
  const settings = readSettings()
  requireRoom(settings)
  const lock = tryLock(join(settings.folder, "launcher.lock"))
  if (!lock) {
    throw new Failure(
      `The shop is already running out of ${settings.folder}: stop that one first, or set OCOP_DATA_DIR to another folder.`,
    )
  }
  const steps = createSteps()
  const running: Running = new Map()
  const { stopped, stop } = untilToldToStop()
  let over = false
  const start: Start = { settings, steps, running, stop, isOver: () => over }
  const up = prepareFolder(settings, steps).then(() => bringUp(start))
  try {
    await Promise.race([up, stopped])
    console.log(`  Ready after ${formatDuration(Date.now() - began)}.\n`)
    return await stopped
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    if (error.message) throw new Failure(error.message)
    return 0
  } finally {
    over = true
    steps.close()
    const wasUp = running.size > 0
    if (wasUp) console.log("  Stopping …")
    await shutDown(running, up, endRunningCommands)
    removeRunFile(settings.folder)
    lock.release()
    if (wasUp) console.log("  Stopped.")
  }
}
