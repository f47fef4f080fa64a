/** An order's code; it leads to Medusa's page of the order once there is one. */
export function OrderLink({ code, orderId }: { code: string; orderId: string | null }) {
  if (orderId === null) return code
  return (
    <a className="text-ui-fg-interactive hover:underline" href={`/app/orders/${orderId}`}>
      {code}
    </a>
  )
}
