import { join } from "node:path"
import { repoRoot } from "../lib/paths.js"

/** Where the output of one step of the tests is kept. */
export function testLog(name: string): string {
  return join(process.env.OCOP_TEST_DIR ?? join(repoRoot, ".ocop", "test"), "logs", name)
}
