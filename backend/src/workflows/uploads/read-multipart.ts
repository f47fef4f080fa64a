import type { Readable } from "node:stream"
import { refuse } from "../../lib/http-error"
import { MOST_BYTES } from "./safe-picture"

/** What the form may weigh around the file. */
const FORM_BYTES = 64 * 1024
const DECLARED = new Set(["image/jpeg", "image/png", "image/webp", "application/octet-stream"])

type Incoming = Readable & { headers: Record<string, string | string[] | undefined> }

async function readAtMost(request: Incoming, most: number): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > most) return refuse("PAYLOAD_TOO_LARGE")
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > most) return refuse("PAYLOAD_TOO_LARGE")
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A multipart form of at most `most` bytes: PAYLOAD_TOO_LARGE before more of it is read. */
export async function readForm(request: Incoming, most: number): Promise<FormData> {
  const type = String(request.headers["content-type"] ?? "")
  if (!/^multipart\/form-data;/i.test(type)) return refuse("UNSUPPORTED_MEDIA")
  const body = await readAtMost(request, most)
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => null)
  return form ?? refuse("INVALID_REQUEST")
}

/** The files of one part; FILE_REFUSED for a file that says itself it is no picture. */
export async function filesOf(form: FormData, part: string, most: number): Promise<Buffer[]> {
  const files = form.getAll(part).filter((one) => one instanceof File)
  if (files.length !== form.getAll(part).length || files.length > most) {
    return refuse("INVALID_REQUEST", [{ path: part }])
  }
  if (files.some(({ type }) => type !== "" && !DECLARED.has(type))) {
    return refuse("FILE_REFUSED", { fault: "TYPE" })
  }
  return Promise.all(files.map(async (file) => Buffer.from(await file.arrayBuffer())))
}

/**
 * The one file of a multipart form, part `file`. Refuses PAYLOAD_TOO_LARGE before it is read whole,
 * INVALID_REQUEST for another form, FILE_REFUSED for a file that says itself it is no picture.
 */
export async function readMultipartFile(request: Incoming): Promise<Buffer> {
  const form = await readForm(request, MOST_BYTES + FORM_BYTES)
  const [file] = await filesOf(form, "file", 1)
  return file ?? refuse("INVALID_REQUEST", [{ path: "file" }])
}
