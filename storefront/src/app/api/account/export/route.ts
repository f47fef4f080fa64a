import { personExport } from "@ocop/contracts"
import { readAsShopper } from "@/features/account/as-shopper"

/** Everything that is held about the shopper, as a file. */
export async function GET(): Promise<Response> {
  const answer = await readAsShopper("/export", personExport)
  if (!answer.ok) return answer
  return new Response(JSON.stringify(await answer.json(), null, 2), {
    headers: {
      "content-type": "application/json",
      "content-disposition": 'attachment; filename="ocop-du-lieu-cua-toi.json"',
      "cache-control": "no-store",
    },
  })
}
