import { startBuilds } from "../build/build-all.js"
import { buildables } from "../build/buildables.js"
import { Failure } from "../lib/failure.js"
import { createSteps } from "../lib/steps.js"

export const help = `ocop build [NAME…]

  Builds every package and app whose content changed since it was last built, or only those
  named (backend, "backend admin", storefront, pos, packages/…) and what they need.`

export async function run(names: string[]): Promise<number> {
  const known = buildables().map((item) => item.label)
  const unknown = names.filter((folder) => !known.includes(folder))
  if (unknown.length > 0)
    throw new Failure(`${unknown.join(", ")} has no build: ${known.join(", ")}.`)
  const steps = createSteps()
  try {
    await steps.run("build", () => startBuilds(steps, names).all)
    return 0
  } finally {
    steps.close()
  }
}
