/** Which build runs: shown on the health page. */
declare const __BUILD__: string
