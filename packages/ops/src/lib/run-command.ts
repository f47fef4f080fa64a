import { type SpawnOptions, spawn } from "node:child_process"
import { createWriteStream, mkdirSync } from "node:fs"
import { dirname } from "node:path"

export type CommandResult = { code: number; output: string; milliseconds: number }

type Options = {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Everything the command prints also goes here; the folder is made. */
  logFile?: string
  shell?: boolean
  /** Also shows the output as it comes. */
  echo?: boolean
  /** Ends the command after so many milliseconds; its code is then 124. */
  timeout?: number
}

const running = new Set<() => void>()
let over = false

/** Ends every running command and lets no new one begin: the launcher itself was told to stop. */
export function endRunningCommands(): void {
  over = true
  for (const end of running) end()
}

/** Runs one command to its end and collects what it printed (standard output and error together). */
export function runCommand(
  command: string,
  args: string[],
  options: Options = {},
): Promise<CommandResult> {
  if (over) return Promise.resolve({ code: 130, output: "stopped", milliseconds: 0 })
  const started = Date.now()
  const spawnOptions: SpawnOptions = {
    cwd: options.cwd,
    env: options.env ?? process.env,
    shell: options.shell ?? false,
    stdio: ["ignore", "pipe", "pipe"],
    // Its own process group, so that what it started itself can be ended with it.
    detached: process.platform !== "win32",
  }
  if (options.logFile) mkdirSync(dirname(options.logFile), { recursive: true })
  const log = options.logFile ? createWriteStream(options.logFile) : undefined
  return new Promise((done) => {
    const child = spawn(command, args, spawnOptions)
    const end = () => {
      if (child.pid === undefined) return
      try {
        process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGTERM")
      } catch {
        // It ended by itself in the meantime.
      }
    }
    running.add(end)
    const chunks: Buffer[] = []
    const take = (chunk: Buffer) => {
      chunks.push(chunk)
      log?.write(chunk)
      if (options.echo) process.stdout.write(chunk)
    }
    child.stdout?.on("data", take)
    child.stderr?.on("data", take)
    let late = false
    const timer = options.timeout
      ? setTimeout(() => {
          late = true
          take(Buffer.from(`\nended after ${options.timeout} ms: it took too long\n`))
          end()
          setTimeout(() => child.kill("SIGKILL"), 10_000).unref()
        }, options.timeout)
      : undefined
    const finish = (code: number) => {
      clearTimeout(timer)
      running.delete(end)
      log?.end()
      const output = Buffer.concat(chunks).toString("utf8")
      done({ code, output, milliseconds: Date.now() - started })
    }
    child.once("error", (error) => {
      take(Buffer.from(`${error.message}\n`))
      finish(127)
    })
    child.once("close", (code, signal) => finish(late ? 124 : (code ?? (signal ? 130 : 1))))
  })
}

/** Medusa logs JSON: of such a line only the message is for a person. */
function readable(line: string): { text: string; isError: boolean } {
  if (!line.startsWith('{"level"')) return { text: line.trimEnd(), isError: false }
  try {
    const { level, message } = JSON.parse(line) as { level: string; message: string }
    return { text: message, isError: level === "error" }
  } catch {
    return { text: line, isError: false }
  }
}

/**
 * The last lines of a command's output that say something, for a message to a person: those that
 * its logger calls errors, if it has one and it did.
 */
export function lastLines(output: string, count: number): string {
  const lines = output
    .split("\n")
    .map(readable)
    .filter((line) => line.text !== "")
  const errors = lines.filter((line) => line.isError)
  return (errors.length > 0 ? errors : lines)
    .slice(-count)
    .map((line) => line.text)
    .join("\n")
}
