import { startBuilds } from "../build/build-all.js"
import { createSteps } from "../lib/steps.js"

export const help = `ocop build

  Builds every package and app whose content changed since it was last built.`

export async function run(): Promise<number> {
  const steps = createSteps()
  try {
    await steps.run("build", () => startBuilds(steps).all)
    return 0
  } finally {
    steps.close()
  }
}
