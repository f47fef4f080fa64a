import { statSync } from "node:fs"
import { join, resolve } from "node:path"
import { writeBackup } from "../backup/write-backup.js"
import { formatDuration } from "../lib/steps.js"
import { withShopDatabase } from "../stack/find-database.js"

export const help = `ocop backup FILE

  Writes the whole database as of this moment, and the uploaded files, into one file (gzip). The
  shop may stay open.`

export async function run(args: string[]): Promise<number> {
  const [name] = args
  if (!name || args.length > 1) {
    console.error(help)
    return 2
  }
  const file = resolve(process.env.INIT_CWD ?? ".", name)
  const started = Date.now()
  return withShopDatabase(async (url, settings) => {
    const { tables, rows, files } = await writeBackup(url, file, join(settings.folder, "static"))
    const size = (statSync(file).size / 1e6).toFixed(1)
    console.log(
      `${rows} rows of ${tables} tables and ${files} files in ${file} (${size} MB, ${formatDuration(Date.now() - started)}).`,
    )
    return 0
  })
}
