import type { MedusaContainer } from "@medusajs/framework/types"
import { deleteFilesWorkflow } from "@medusajs/medusa/core-flows"
import { stateFolder } from "../../lib/state-folder"
import { dropNarrow } from "./narrow-picture"
import { type StoredPicture, storePicture } from "./store-picture"

/** Takes stored files away again, and what was made of them. */
export async function dropPictures(
  container: MedusaContainer,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return
  await deleteFilesWorkflow(container).run({ input: { ids: [...fileIds] } })
  // The id of a file of this machine is its name.
  for (const name of fileIds) await dropNarrow(stateFolder(), name)
}

/** Makes pictures safe and stores them: all of them, or the first FILE_REFUSED and none. */
export async function storePictures(
  container: MedusaContainer,
  files: readonly Buffer[],
): Promise<StoredPicture[]> {
  const stored: StoredPicture[] = []
  try {
    for (const file of files) stored.push(await storePicture(container, file))
  } catch (error) {
    const ids = stored.map(({ fileId }) => fileId)
    await dropPictures(container, ids)
    throw error
  }
  return stored
}
