import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { type Builds, startBuilds } from "../build/build-all.js"
import { workspaceScripts } from "../build/workspace.js"
import { createGate, type Gate } from "../lib/gate.js"
import { repoRoot } from "../lib/paths.js"
import { type CommandResult, lastLines } from "../lib/run-command.js"
import type { Steps } from "../lib/steps.js"
import { runTypeScriptQuietly } from "../stack/run-script.js"
import { nothing, type Outcome, single, sum } from "./outcome.js"
import { playwrightOutcome } from "./playwright-outcome.js"
import { testLog } from "./test-log.js"
import { runScript, runTool, type ToolOptions } from "./tool.js"
import { vitestOutcome } from "./vitest-outcome.js"

export type TestStep = {
  name: string
  title: string
  /** Asks nothing of ports, databases or clocks: runs beside the others of its kind. */
  still: boolean
  run: () => Promise<Outcome>
}

/** What the steps share while they run beside one another. */
type Machine = { gate: Gate; builds?: Builds }

function judge(result: CommandResult): Outcome {
  return single(result.code === 0, lastLines(result.output, 60))
}

const tool = (name: string, args: string[], options: ToolOptions) =>
  runTool(name, args, options).then(judge)

/** A runner that writes a JSON report. Without a report, or with an unexplained exit code, it failed. */
async function reported(
  report: string,
  run: () => Promise<CommandResult>,
  read: (json: string) => Outcome,
): Promise<Outcome> {
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const result = await run()
  if (!existsSync(report)) return judge({ ...result, code: result.code || 1 })
  const outcome = read(readFileSync(report, "utf8"))
  if (result.code === 0 || outcome.failed > 0) return outcome
  return sum([outcome, judge(result)])
}

function vitest(project: string, minutes: number): Promise<Outcome> {
  const report = testLog(`${project}.json`)
  const args = ["run", "--project", project, "--passWithNoTests", "--reporter=dot"]
  return reported(
    report,
    () =>
      runTool("vitest", [...args, "--reporter=json", `--outputFile.json=${report}`], {
        log: `${project}.log`,
        minutes,
      }),
    vitestOutcome,
  )
}

/** Runs the packages' own scripts of this name, each once what it is built from is; each is one check. */
async function packageScripts(name: RegExp, log: string, machine: Machine): Promise<Outcome> {
  const scripts = workspaceScripts(name)
  const folders = new Map(workspaceScripts(/./).map((one) => [one.name, one.folder]))
  const check = async ({ name, folder, script, dependsOn }: (typeof scripts)[number]) => {
    const needed = [folder, ...dependsOn.flatMap((one) => folders.get(one) ?? [])]
    // A build that broke is counted there.
    await Promise.allSettled(needed.map((one) => machine.builds?.ready(one)))
    const file = `${log}-${folder.replaceAll("/", "-")}.log`
    const result = await machine.gate(() => runScript(script, folder, file), "later")
    return single(result.code === 0, `${name}: ${script}\n${lastLines(result.output, 40)}`)
  }
  return sum(await Promise.all(scripts.map(check)))
}

function hasSpecs(folder: string, pattern: RegExp): boolean {
  if (!existsSync(folder)) return false
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).some((file) =>
    pattern.test(file),
  )
}

async function browser(): Promise<Outcome> {
  const folder = join(repoRoot, "tests", "e2e")
  if (!hasSpecs(folder, /\.spec\.ts$/)) return nothing
  const report = testLog("e2e.json")
  return reported(
    report,
    () =>
      runTool(
        "@playwright/test",
        ["test", "-c", "tests/e2e/playwright.config.ts", "--reporter=line,json"],
        {
          log: "e2e.log",
          binary: "playwright",
          from: join(repoRoot, "tests"),
          env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
          minutes: 12,
        },
      ),
    playwrightOutcome,
  )
}

async function races(): Promise<Outcome> {
  if (!existsSync(join(repoRoot, "tests", "races", "main.ts"))) return nothing
  return judge(
    await runTypeScriptQuietly("tests/races/main.ts", ["--sample"], testLog("races.log")),
  )
}

async function builds(quiet: Steps, machine: Machine): Promise<Outcome> {
  machine.builds = startBuilds(quiet, [], machine.gate)
  try {
    await machine.builds.all
    return single(true, "")
  } catch (error) {
    return single(false, error instanceof Error ? error.message : String(error))
  }
}

/** The databases that integration files clone, made as soon as the backend is built. */
async function databases(machine: Machine): Promise<Outcome> {
  // A build that broke is counted there.
  await machine.builds?.ready("backend").catch(() => undefined)
  const script = "tests/support/prepare-databases.ts"
  return judge(
    await machine.gate(() => runTypeScriptQuietly(script, [], testLog("databases.log")), "later"),
  )
}

/** Every step, in the order in which a person wants to know: quick and static first. */
export function testSteps(quiet: Steps): TestStep[] {
  // As many as the small machines have processors: more would only wait for each other.
  const machine: Machine = { gate: createGate(2) }
  const { gate } = machine
  const depcruise = ["--config", ".dependency-cruiser.cjs", "--output-type", "err-long"]
  const biome = ["ci", ".", "--error-on-warnings", "--colors=off", "--reporter=summary"]
  const roots = ["backend/src", "storefront/src", "pos/src", "packages", "tests"].filter((path) =>
    existsSync(join(repoRoot, path)),
  )
  const still = (name: string, title: string, run: TestStep["run"]) => {
    return { name, title, still: true, run }
  }
  return [
    still("lint", "format and lint", () =>
      gate(() => tool("@biomejs/biome", biome, { binary: "biome", log: "lint.log" })),
    ),
    still("imports", "import law", () =>
      gate(() =>
        tool("dependency-cruiser", [...depcruise, ...roots], {
          binary: "depcruise",
          log: "imports.log",
        }),
      ),
    ),
    still("dead", "dead code", () =>
      gate(() => tool("knip", ["--no-config-hints"], { log: "dead.log" })),
    ),
    still("unit", "unit tests", () => gate(() => vitest("unit", 8))),
    still("build", "builds", () => builds(quiet, machine)),
    still("databases", "databases to clone", () => databases(machine)),
    still("types", "types", () => packageScripts(/^typecheck$/, "types", machine)),
    still("budgets", "budgets and tokens", () =>
      packageScripts(/^(check-.+|size)$/, "budgets", machine),
    ),
    {
      name: "integration",
      title: "integration tests",
      still: false,
      run: () => vitest("integration", 12),
    },
    { name: "e2e", title: "end to end in a browser", still: false, run: browser },
    { name: "races", title: "sample of the races", still: false, run: races },
  ]
}
