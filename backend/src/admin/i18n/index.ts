import { en } from "./en"
import { startInVietnamese } from "./start-in-vietnamese"
import { vi } from "./vi"

// The dashboard reads the language when it starts, after this module and before the first screen.
startInVietnamese()

export default { vi: { translation: vi }, en: { translation: en } }
