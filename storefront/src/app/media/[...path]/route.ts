import { backendUrl } from "@/lib/env"

const PICTURES = new Set(["image/webp", "image/avif", "image/jpeg", "image/png"])
const NAME = /^[\w-]+(\.[\w-]+)*$/

/** Pictures that the backend keeps (re-encoded uploads), served from this origin and only as pictures. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const { path } = await params
  if (!path.every((part) => NAME.test(part))) return new Response(null, { status: 404 })
  const width = new URL(request.url).searchParams.get("w")
  if (width !== null && !/^\d{3,4}$/.test(width)) return new Response(null, { status: 404 })
  const query = width === null ? "" : `?w=${width}`
  const found = await fetch(`${backendUrl()}/static/${path.join("/")}${query}`, {
    cache: "no-store",
    redirect: "error",
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null)
  const type = found?.headers.get("content-type")?.split(";")[0] ?? ""
  if (!found?.ok || !PICTURES.has(type)) return new Response(null, { status: 404 })
  return new Response(found.body, {
    headers: { "content-type": type, "cache-control": "public, max-age=86400" },
  })
}
