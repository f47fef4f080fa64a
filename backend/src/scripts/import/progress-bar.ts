type Out = { isTTY?: boolean; write: (text: string) => unknown }

const WIDTH = 24

const drawn = (share: number) => {
  const full = Math.floor(share * WIDTH)
  return `[${"#".repeat(full)}${" ".repeat(WIDTH - full)}] ${Math.floor(share * 100)} %`
}

/**
 * A line on standard error that says how far an import is: a living bar for who watches, a line for
 * every tenth of the file in a log. Without a share (a format that does not say) it counts rows.
 */
export function progressBar(out: Out = process.stderr) {
  const live = out.isTTY === true
  let rows = 0
  let tenths = 0
  let share: number | undefined
  const paint = () =>
    out.write(`\r\u001b[K${share === undefined ? "" : `${drawn(share)}  `}${rows} rows`)
  return {
    /** A row is done. */
    tick: () => {
      rows += 1
      if (share === undefined && rows % 250 === 0) {
        if (live) paint()
        else if (rows % 5000 === 0) out.write(`${rows} rows\n`)
      }
    },
    /** So much of the file is done, 0 to 1. */
    reach: (done: number) => {
      share = done
      if (live) paint()
      else if (Math.floor(done * 10) > tenths) {
        tenths = Math.floor(done * 10)
        out.write(`${tenths * 10} %  ${rows} rows\n`)
      }
    },
    /** Makes way for another line on the same screen, or for the end. */
    hide: () => {
      if (live) out.write("\r\u001b[K")
    },
  }
}
