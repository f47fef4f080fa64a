import { generateKeyPairSync } from "node:crypto"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { checkTillAddress } from "./till-check.js"

// Self-signed for quay.demo.invalid and 192.0.2.10, made for this test alone.
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgmt/G+NPpCb0wVrDD
oh7e7n+sMQqk5ZZ8u1DDukHmvH6hRANCAARWtPwmbHAnK47EZllXTQ1l4VHfmOhu
XCMgTBwH2Rxq8d2kjIMAI95C8C0vdnwWlrVpwwCcQNhfwzG3ZARE6OsM
-----END PRIVATE KEY-----`
const CERT = `-----BEGIN CERTIFICATE-----
MIIBozCCAUmgAwIBAgIUNMy3GQuvXd8Tr6VdIhq5/yQTldQwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJREVNTyB0aWxsMCAXDTI2MTEyMjEyMTAxNFoYDzIxMjYxMDI5
MTIxMDE0WjAUMRIwEAYDVQQDDAlERU1PIHRpbGwwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARWtPwmbHAnK47EZllXTQ1l4VHfmOhuXCMgTBwH2Rxq8d2kjIMAI95C
8C0vdnwWlrVpwwCcQNhfwzG3ZARE6OsMo3cwdTAdBgNVHQ4EFgQUr28mPFTPVop+
++eNyJzM6d461TgwHwYDVR0jBBgwFoAUr28mPFTPVop+++eNyJzM6d461TgwDwYD
VR0TAQH/BAUwAwEB/zAiBgNVHREEGzAZghFxdWF5LmRlbW8uaW52YWxpZIcEwAAC
CjAKBggqhkjOPQQDAgNIADBFAiBFwR6hZ+UPqm/ro1v377zvwam/rYf9JbjPebKB
g/xq5AIhAObJfcEy/agM1x17ME/IrGTJJWudKR9Vmy2H0XpQxB7O
-----END CERTIFICATE-----`

const NOW = Date.parse("2026-11-21T00:00:00Z")
const YEARS = 365 * 86_400_000
let folder: string
const file = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "till-tls-"))
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  writeFileSync(file("key.pem"), KEY)
  writeFileSync(file("cert.pem"), CERT)
  writeFileSync(file("other.pem"), privateKey.export({ type: "pkcs8", format: "pem" }))
  writeFileSync(file("torn.pem"), CERT.slice(0, 200))
})
afterAll(() => rmSync(folder, { recursive: true }))

const check = (cert: string, key: string, nowMs = NOW) =>
  checkTillAddress({ POS_TLS_CERT: file(cert), POS_TLS_KEY: file(key) }, "127.0.0.1", nowMs)

test("a till on this machine alone is secure, and one that others reach by plain HTTP is not", () => {
  expect(checkTillAddress({}, "127.0.0.1", NOW).state).toBe("ok")
  expect(checkTillAddress({}, "0.0.0.0", NOW).state).toBe("warning")
})

test("a certificate is told with its names and its end", () => {
  expect(check("cert.pem", "key.pem")).toMatchObject({
    state: "ok",
    says: expect.stringMatching(/^HTTPS for quay\.demo\.invalid, 192\.0\.2\.10 until 21/),
  })
})

test("a certificate that ended, that is another key's, or that is torn is found", () => {
  expect(check("cert.pem", "key.pem", NOW + 101 * YEARS).state).toBe("wrong")
  expect(check("cert.pem", "other.pem").says).toMatch(/not the key/)
  expect(check("torn.pem", "key.pem").state).toBe("wrong")
  expect(checkTillAddress({ POS_TLS_CERT: "x" }, "127.0.0.1", NOW).state).toBe("wrong")
})
