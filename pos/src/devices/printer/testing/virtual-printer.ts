/** What came out of a printer: rows of dots (1 is black), cuts, and pulses to the drawer. */
export type Printed = { rows: Uint8Array[]; cuts: number; pulses: number }

/**
 * A printer in memory: understands the ESC/POS commands that the till sends and throws at any other,
 * as a real one would print rubbish.
 */
export function virtualPrinter(bytes: Uint8Array): Printed {
  const printed: Printed = { rows: [], cuts: 0, pulses: 0 }
  let at = 0
  const next = () => {
    const byte = bytes[at++]
    if (byte === undefined) throw new Error("the job ends within a command")
    return byte
  }
  const raster = () => {
    if (next() !== 0x30 || next() !== 0) throw new Error("not a plain raster image")
    const width = next() + next() * 256
    const height = next() + next() * 256
    for (let y = 0; y < height; y++) {
      const row = new Uint8Array(width * 8)
      for (let x = 0; x < width; x++) {
        const byte = next()
        for (let bit = 0; bit < 8; bit++) row[x * 8 + bit] = (byte >> (7 - bit)) & 1
      }
      printed.rows.push(row)
    }
  }
  const command = (lead: number) => {
    const name = `${lead.toString(16)} ${next().toString(16)}`
    switch (name) {
      case "1b 40":
      case "1c 2e":
        return
      case "1b 4d":
        next()
        return
      case "1b 70":
        for (let n = 0; n < 3; n++) next()
        printed.pulses += 1
        return
      case "1d 56":
        if (next() >= 0x41) next()
        printed.cuts += 1
        return
      case "1d 76":
        raster()
        return
      default:
        throw new Error(`unknown command ${name} at ${at}`)
    }
  }
  while (at < bytes.length) {
    const byte = next()
    if (byte === 0x0a || byte === 0x0d) continue
    if (byte < 0x1b || byte > 0x1d) throw new Error(`text on the paper: ${byte.toString(16)}`)
    command(byte)
  }
  return printed
}
