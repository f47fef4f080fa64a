export {
  cloneDatabase,
  createTemplateDatabase,
  TEST_TODAY,
  type TestDatabase,
} from "./databases.js"
export { resolveChromium } from "./resolve-chromium.js"
export { startBackend, type TestBackend } from "./start-backend.js"
export { startTestPostgres, testDir, testServerUrl } from "./test-postgres.js"
