export { adminToken } from "./admin-token.js"
export { AGREED } from "./agreed.js"
export {
  cloneDatabase,
  createTemplateDatabase,
  TEST_TODAY,
  type TestDatabase,
} from "./databases.js"
export { type Stack, stack } from "./e2e-stack.js"
export { resolveChromium } from "./resolve-chromium.js"
export { startBackend, type TestBackend } from "./start-backend.js"
export { startTestPostgres, testDir, testServerUrl } from "./test-postgres.js"
