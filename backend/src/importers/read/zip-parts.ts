import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { Unzip, type UnzipFile, UnzipInflate } from "fflate"
import { FileRefused, LIMITS } from "./limits"

type Part = { name: string; onData: (text: string, final: boolean) => void }

/**
 * Streams the wanted parts of a zip file as UTF-8 text. Unpacked bytes are counted as they come:
 * what a zip header claims about sizes is not believed.
 */
export async function readZipParts(
  path: string,
  want: (name: string) => Part["onData"] | null,
): Promise<void> {
  const packed = (await stat(path)).size
  let unpacked = 0
  let entries = 0
  let failure: unknown = null
  const count = (bytes: number) => {
    unpacked += bytes
    const bomb =
      unpacked > LIMITS.unpackedBytes ||
      (unpacked > LIMITS.ratioFrom && unpacked / packed > LIMITS.ratio)
    if (bomb) throw new FileRefused("ZIP_BOMB", `unpacks to more than ${unpacked} bytes`)
  }
  const onFile = (file: UnzipFile) => {
    entries += 1
    if (entries > LIMITS.zipEntries) throw new FileRefused("ZIP_BOMB", "too many parts")
    const onData = want(file.name)
    if (!onData) return
    const decoder = new TextDecoder("utf-8")
    file.ondata = (error, data, final) => {
      if (error) {
        failure ??= new FileRefused("FILE_DAMAGED", `${file.name}: ${error.message}`)
        return
      }
      count(data.length)
      onData(decoder.decode(data, { stream: !final }), final)
    }
    file.start()
  }
  const unzip = new Unzip(onFile)
  unzip.register(UnzipInflate)
  // Small pieces: a bomb is noticed after one piece, not after the whole file.
  for await (const chunk of createReadStream(path, {
    highWaterMark: 16_384,
  }) as AsyncIterable<Buffer>) {
    unzip.push(chunk, false)
    if (failure) throw failure
  }
  unzip.push(new Uint8Array(0), true)
  if (failure) throw failure
}
