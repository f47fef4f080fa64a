/** Has one transfer pay all these orders of one phone number; whether it does. */
export async function payTogether(codes: readonly string[], phone: string): Promise<boolean> {
  const [code, ...others] = codes
  const answer = await fetch("/api/pay-together", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, phone, others }),
  }).catch(() => null)
  return answer?.ok === true
}
