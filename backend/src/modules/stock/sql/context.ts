/** Who, why and on which business day: settings of the transaction, read by defaults and functions. */
export const CONTEXT = `
create function stock_cause() returns text language sql stable as $body$
  select coalesce(nullif(current_setting('ocop.cause', true), ''), 'unknown')
$body$;

create function stock_today() returns date language sql stable as $body$
  select coalesce(nullif(current_setting('ocop.today', true), '')::date,
    (now() at time zone 'Asia/Ho_Chi_Minh')::date)
$body$;
`
