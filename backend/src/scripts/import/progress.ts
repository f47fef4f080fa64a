/** A line on standard error that says how far the import is; silent when nobody watches. */
export function progress(every = 250): { tick: () => void; end: () => void } {
  const live = process.stderr.isTTY === true
  let rows = 0
  return {
    tick: () => {
      rows += 1
      if (rows % every !== 0) return
      if (live) process.stderr.write(`\r${rows} rows`)
      else if (rows % (every * 20) === 0) process.stderr.write(`${rows} rows\n`)
    },
    end: () => {
      if (live && rows >= every) process.stderr.write("\r\u001b[K")
    },
  }
}
