import { startBuilds } from "../build/build-all.js"
import { buildablePackages } from "../build/workspace.js"
import { Failure } from "../lib/failure.js"
import { createSteps } from "../lib/steps.js"

export const help = `ocop build [FOLDER…]

  Builds every package and app whose content changed since it was last built, or only those in the
  folders named (backend, storefront, pos, packages/…) and what they need.`

export async function run(folders: string[]): Promise<number> {
  const known = buildablePackages().map((item) => item.folder)
  const unknown = folders.filter((folder) => !known.includes(folder))
  if (unknown.length > 0)
    throw new Failure(`${unknown.join(", ")} has no build: ${known.join(", ")}.`)
  const steps = createSteps()
  try {
    await steps.run("build", () => startBuilds(steps, folders).all)
    return 0
  } finally {
    steps.close()
  }
}
