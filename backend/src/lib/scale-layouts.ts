import { scaleLayout } from "@ocop/contracts"
import { z } from "zod"

const list = z.array(scaleLayout).min(1).max(10)

/** JSON of layouts; no two of them may claim the same prefix. */
export const scaleLayouts = z.string().transform((text, context) => {
  const refuse = (message: string) => {
    context.addIssue({ code: "custom", message })
    return z.NEVER
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refuse("no JSON")
  }
  const read = list.safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    return refuse(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not valid"}`)
  }
  const prefixes = read.data.flatMap((layout) => layout.prefixes)
  return new Set(prefixes).size === prefixes.length ? read.data : refuse("a prefix comes twice")
})
