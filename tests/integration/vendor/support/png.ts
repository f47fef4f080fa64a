import { crc32, deflateSync } from "node:zlib"

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body) >>> 0, 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([8, 2, 0, 0, 0], 8)
  return chunk("IHDR", data)
}

type Extra = { note?: string; claims?: [width: number, height: number] }

/** A small colour picture; `note` is written into its text chunk, `claims` lies about its size. */
export function png(width: number, height: number, { note, claims }: Extra = {}): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x7a)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  return Buffer.concat([
    SIGNATURE,
    header(...(claims ?? [width, height])),
    ...(note ? [chunk("tEXt", Buffer.from(`Artist\0${note}`, "latin1"))] : []),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

export const fileOf = (bytes: Buffer | string, type = "image/png") =>
  new Blob([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], { type })

export const pngFile = (width: number, height: number, extra: Extra = {}) =>
  fileOf(png(width, height, extra))
