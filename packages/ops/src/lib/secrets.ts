import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"

export type Secrets = {
  postgresPassword: string
  jwtSecret: string
  cookieSecret: string
  /** Passwords of the demo office and the demo producer. */
  adminPassword: string
  producerPassword: string
}

/** Reads the installation's secrets, made once per data folder and readable by its owner only. */
export function loadSecrets(folder: string): Secrets {
  const file = join(folder, "secrets.json")
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Secrets
  const secret = (bytes = 24) => randomBytes(bytes).toString("base64url")
  const secrets = {
    postgresPassword: secret(),
    jwtSecret: secret(),
    cookieSecret: secret(),
    adminPassword: secret(9),
    producerPassword: secret(9),
  }
  mkdirSync(folder, { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
  return secrets
}
