/** Of a web order `o`: the code and the orders of its joint payment, as the order's page has them. */
export const JOINT_OF_ORDER = `(select json_build_object('code', own.joint_code, 'orders',
    (select json_agg(json_build_object('code', m.code, 'status', m.status,
        'recipient', m.recipient ->> 'name', 'due',
        case when m.status = 'awaiting_payment' then m.total - m.paid_amount else 0 end) order by j.n)
      from joint_payment_order j join web_order m on m.code = j.order_code
      where j.joint_code = own.joint_code))
  from joint_payment_order own where own.order_code = o.code)`
