export { readBackup } from "./backup/read-backup.js"
export { restoreBeside } from "./backup/restore.js"
export { writeBackup } from "./backup/write-backup.js"
export { checkDatabase } from "./doctor/database-checks.js"
export { checkLaws, type Verdict } from "./laws/check-laws.js"
export { hasLaws } from "./laws/read-laws.js"
export { Failure } from "./lib/failure.js"
export { tryLock } from "./lib/file-lock.js"
export { repoRoot, stateDir } from "./lib/paths.js"
export { firstFreePort, isPortFree } from "./lib/ports.js"
export { lastLines, runCommand } from "./lib/run-command.js"
export { loadSecrets } from "./lib/secrets.js"
export { hashTree } from "./lib/tree-hash.js"
export {
  createDatabase,
  databaseExists,
  dropDatabase,
  renameDatabase,
  withClient,
  withDatabase,
} from "./postgres/databases.js"
export { type PostgresServer, startPostgres, withPostgres } from "./postgres/server.js"
export {
  backendServerFolder,
  commandEnv,
  medusaRunner,
  migrateDatabase,
  migrationsHash,
  runBackendScript,
} from "./stack/backend.js"
export { checkGivenDatabase, claimGivenDatabase } from "./stack/check-given-database.js"
export { writeInstallation } from "./stack/installation.js"
export { ownStorefront } from "./stack/own-storefront.js"
export { readPublishableKey } from "./stack/publishable-key.js"
export { hasDemoSeed, seedDemo } from "./stack/seed-demo.js"
export { type Service, startService, waitForHealth } from "./stack/service.js"
export { backendSpec, posSpec, storefrontSpec } from "./stack/services.js"
export { isProgram, systemBrowser } from "./testing/system-browser.js"
