import type { RawRow } from "../engine/types"

/** The port between file formats and the engine: a description for people, and rows one by one. */
export type RowSource = {
  description: string
  rows: () => AsyncIterable<RawRow>
}
