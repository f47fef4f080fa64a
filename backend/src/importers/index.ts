import { communes } from "./communes"
import { outlets } from "./outlets"
import { producers } from "./producers"
import { products } from "./products"
import { recognitions } from "./recognitions"

/** Everything that can be imported, in the order in which one needs the other. */
export const importKinds = { communes, outlets, producers, products, recognitions }

export type ImportKindName = keyof typeof importKinds

export { runImport } from "./engine/run-import"
export type { ImportSummary, RowReport } from "./engine/types"
export { FileRefused } from "./read/limits"
export { openSource } from "./read/open-source"
export type { RowSource } from "./read/row-source"
