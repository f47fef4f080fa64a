import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { OUTLET_MODULE } from "../../../modules/outlet"
import type { OutletModuleService } from "../../../modules/outlet/service"

export type CommuneRow = {
  code: string
  name: string
  type: "ward" | "commune"
  slug: string
  latitude: number | null
  longitude: number | null
  area_km2: number | null
  old_districts: string | null
}

/** Makes new communes and rewrites known ones; taken back as a whole. */
export const saveCommunesStep = createStep(
  "save-communes",
  async (input: CommuneRow[], { container }) => {
    const service = container.resolve<OutletModuleService>(OUTLET_MODULE)
    const codes = input.map(({ code }) => code)
    const former = await service.listCommunes({ code: codes }, { take: null })
    const known = new Set(former.map(({ code }) => code))
    const fresh = input.filter(({ code }) => !known.has(code))
    const changed = input.filter(({ code }) => known.has(code))
    if (fresh.length > 0) await service.createCommunes(fresh)
    if (changed.length > 0) await service.updateCommunes(changed)
    return new StepResponse(input.length, { created: fresh.map(({ code }) => code), former })
  },
  async (done, { container }) => {
    if (!done) return
    const service = container.resolve<OutletModuleService>(OUTLET_MODULE)
    if (done.created.length > 0) await service.deleteCommunes(done.created)
    if (done.former.length > 0) await service.updateCommunes(done.former)
  },
)
