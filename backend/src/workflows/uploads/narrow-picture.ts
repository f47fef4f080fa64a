import { randomUUID } from "node:crypto"
import { access, mkdir, readdir, rename, rm } from "node:fs/promises"
import { join } from "node:path"
import sharp from "sharp"

/** In which widths a kept picture is handed out besides its own, pixels. */
const WIDTHS = [320, 480, 720, 1000] as const
export type PictureWidth = (typeof WIDTHS)[number]

/** The width that a text asks for; null for any that is not made. */
export const pictureWidthOf = (text: string): PictureWidth | null =>
  WIDTHS.find((width) => String(width) === text) ?? null

const KEPT = "static"
/** Beside what is kept: a backup need not hold what is made again. */
const FOLDER = "static-narrow"
const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

let last: Promise<unknown> = Promise.resolve()

async function make(root: string, name: string, path: string, width: number): Promise<void> {
  if (await exists(path)) return
  const begun = join(root, FOLDER, `.${randomUUID()}`)
  await mkdir(join(root, FOLDER), { recursive: true })
  await sharp(join(root, KEPT, name))
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 78 })
    .toFile(begun)
  await rename(begun, path)
}

/**
 * Where a kept picture lies at most `width` pixels wide, below the folder of the state: made when
 * first asked for, so that pictures of any age have it. Null where there is no such picture. One at a time in a process.
 */
export async function narrowPicture(
  root: string,
  name: string,
  width: PictureWidth,
): Promise<string | null> {
  const file = join(FOLDER, name.replace(/\.webp$/, `-${width}.webp`))
  const path = join(root, file)
  if (await exists(path)) return file
  if (!(await exists(join(root, KEPT, name)))) return null
  const made = last.then(() => make(root, name, path, width))
  last = made.catch(() => undefined)
  await made
  return file
}

/** Takes away what was made of a picture that is no longer kept. */
export async function dropNarrow(root: string, name: string): Promise<void> {
  const stem = `${name.replace(/\.webp$/, "")}-`
  const files = await readdir(join(root, FOLDER)).catch(() => [])
  for (const file of files.filter((one) => one.startsWith(stem))) {
    await rm(join(root, FOLDER, file), { force: true })
  }
}
