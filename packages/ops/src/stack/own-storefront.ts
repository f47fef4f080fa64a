import { cp, rm } from "node:fs/promises"
import { join } from "node:path"
import { repoRoot } from "../lib/paths.js"

/**
 * Copies the built storefront into a data folder and resolves to where it starts. Next keeps the pages
 * it made beside its program: run from the checkout, a shop would show what another database held.
 */
export async function ownStorefront(dataFolder: string): Promise<string> {
  const target = join(dataFolder, "storefront")
  await rm(target, { recursive: true, force: true })
  const built = join(repoRoot, "storefront", ".next", "standalone")
  await cp(built, target, { recursive: true, verbatimSymlinks: true })
  return join(target, "storefront")
}
