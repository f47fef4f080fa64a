import { crc32, deflateSync } from "node:zlib"

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const GREY = 0

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** Rows of dots (1 is black) as a PNG of one bit a dot. */
export function oneBitPng(rows: readonly Uint8Array[]): Buffer {
  const width = rows[0]?.length ?? 0
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(rows.length, 4)
  head[8] = 1
  head[9] = GREY
  const stride = Math.ceil(width / 8)
  const lines = rows.map((row) => {
    // The first byte says that the line stands as it is; in grey, black is nought.
    const line = Buffer.alloc(stride + 1)
    for (const [x, dot] of row.entries()) {
      if (dot === 0) line[1 + (x >> 3)] = (line[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
    }
    return line
  })
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ])
}
