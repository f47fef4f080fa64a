import { env } from "./env"

/** The folder of the installation's state; uploaded pictures lie in its `static`. */
export const stateFolder = (): string => env().OCOP_DATA_DIR ?? process.cwd()
