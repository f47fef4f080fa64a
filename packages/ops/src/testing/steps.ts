import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { startBuilds } from "../build/build-all.js"
import { workspaceScripts } from "../build/workspace.js"
import { repoRoot } from "../lib/paths.js"
import { type CommandResult, lastLines } from "../lib/run-command.js"
import { runTypeScriptQuietly } from "../stack/run-script.js"
import { nothing, type Outcome, single, sum } from "./outcome.js"
import { playwrightOutcome } from "./playwright-outcome.js"
import { testLog } from "./test-log.js"
import { runScript, runTool, type ToolOptions } from "./tool.js"
import { vitestOutcome } from "./vitest-outcome.js"

export type TestStep = { name: string; title: string; run: () => Promise<Outcome> }

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

/** Runs the packages' own scripts of this name, two at a time; each is one check. */
async function packageScripts(name: RegExp, log: string): Promise<Outcome> {
  const outcomes: Outcome[] = []
  const waiting = workspaceScripts(name)
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const file = `${log}-${next.folder.replaceAll("/", "-")}.log`
      const result = await runScript(next.script, next.folder, file)
      const what = `${next.name}: ${next.script}`
      outcomes.push(single(result.code === 0, `${what}\n${lastLines(result.output, 40)}`))
    }
  }
  await Promise.all([worker(), worker()])
  return sum(outcomes)
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

async function builds(quiet: Parameters<typeof startBuilds>[0]): Promise<Outcome> {
  try {
    await startBuilds(quiet).all
    return single(true, "")
  } catch (error) {
    return single(false, error instanceof Error ? error.message : String(error))
  }
}

/** Every step, in the order in which a person wants to know: quick and static first. */
export function testSteps(quiet: Parameters<typeof startBuilds>[0]): TestStep[] {
  const depcruise = ["--config", ".dependency-cruiser.cjs", "--output-type", "err-long"]
  const roots = ["backend/src", "storefront/src", "pos/src", "packages", "tests"].filter((path) =>
    existsSync(join(repoRoot, path)),
  )
  return [
    {
      name: "lint",
      title: "format and lint",
      run: () =>
        tool(
          "@biomejs/biome",
          ["ci", ".", "--error-on-warnings", "--colors=off", "--reporter=summary"],
          {
            binary: "biome",
            log: "lint.log",
          },
        ),
    },
    {
      name: "imports",
      title: "import law",
      run: () =>
        tool("dependency-cruiser", [...depcruise, ...roots], {
          binary: "depcruise",
          log: "imports.log",
        }),
    },
    {
      name: "dead",
      title: "dead code",
      run: () => tool("knip", ["--no-config-hints"], { log: "dead.log" }),
    },
    { name: "unit", title: "unit tests", run: () => vitest("unit", 8) },
    { name: "build", title: "builds", run: () => builds(quiet) },
    { name: "types", title: "types", run: () => packageScripts(/^typecheck$/, "types") },
    {
      name: "budgets",
      title: "budgets and tokens",
      run: () => packageScripts(/^(check-.+|size)$/, "budgets"),
    },
    { name: "integration", title: "integration tests", run: () => vitest("integration", 12) },
    { name: "e2e", title: "end to end in a browser", run: browser },
    { name: "races", title: "sample of the races", run: races },
  ]
}
