import { runChecks } from "../doctor/run-checks.js"

export const help = `ocop doctor

  Says what is wrong with this installation, and what to do about it. Exit code 0 when nothing is.`

export async function run(): Promise<number> {
  const findings = await runChecks((finding) => {
    const mark = { ok: "✓", warning: "!", wrong: "✗" }[finding.state]
    console.log(`  ${mark} ${finding.what.padEnd(22)} ${finding.says}`)
  })
  return findings.some((finding) => finding.state === "wrong") ? 1 : 0
}
