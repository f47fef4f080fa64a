import { execFileSync } from "node:child_process"
import { Failure } from "../lib/failure.js"

export type Account = { uid: number; gid: number }

function idOf(flag: "-u" | "-g"): number {
  const text = execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: "pipe" })
  return Number.parseInt(text, 10)
}

function lookUp(): Account | undefined {
  try {
    return { uid: idOf("-u"), gid: idOf("-g") }
  } catch {
    return undefined
  }
}

function createUser(): void {
  try {
    execFileSync("groupadd", ["--system", "--force", "postgres"], { stdio: "pipe" })
    execFileSync(
      "useradd",
      [
        "--system",
        "--no-create-home",
        "--shell",
        "/usr/sbin/nologin",
        "-g",
        "postgres",
        "postgres",
      ],
      { stdio: "pipe" },
    )
  } catch (error) {
    throw new Failure(
      `Postgres does not run as root, and the system user "postgres" could not be created (${
        error instanceof Error ? (error.message.split("\n")[0] ?? "") : error
      }): create it, or run this command as an ordinary user.`,
    )
  }
}

/**
 * The account Postgres runs under: undefined for an ordinary user (their own), and under root the
 * system user `postgres`, made here when the system has none, because Postgres refuses root.
 */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const existing = lookUp()
  if (existing) return existing
  createUser()
  return lookUp()
}
