/**
 * Truth of stock: quantity by (outlet, SKU, lot, owner, condition), moved only by the ledger.
 * `lot_no = ''` is the catch-all lot: "sold but not known" when negative. Quantities are units.
 */
export const TABLES = `
create table stock_lot (
  id bigint generated always as identity primary key,
  inventory_item_id text not null,
  location_id text not null,
  owner_id text not null check (owner_id <> ''),
  lot_no text not null,
  condition text not null default 'SELLABLE'
    check (condition in ('SELLABLE', 'QUARANTINE', 'DAMAGED', 'EXPIRED', 'IN_TRANSIT')),
  produced_on date,
  expires_on date,
  qty numeric not null default 0,
  created_at timestamptz not null default now(),
  unique (inventory_item_id, location_id, owner_id, lot_no, condition),
  constraint stock_lot_not_negative check (qty >= 0 or (lot_no = '' and condition = 'SELLABLE'))
) with (fillfactor = 80);
create index stock_lot_expiry on stock_lot (expires_on)
  where condition = 'SELLABLE' and expires_on is not null;

create table stock_move (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  txid xid8 not null default pg_current_xact_id(),
  inventory_item_id text not null,
  location_id text not null,
  kind char(1) not null check (kind in ('s', 'r')),
  qty numeric not null check (qty = round(qty, 3)),
  lot_id bigint references stock_lot,
  cause text not null default stock_cause(),
  reference text default nullif(current_setting('ocop.reference', true), ''),
  document text default nullif(current_setting('ocop.document', true), ''),
  actor text not null default coalesce(nullif(current_setting('ocop.actor', true), ''), session_user),
  check ((kind = 's') = (lot_id is not null))
);
comment on table stock_move is
  'Append-only. kind s = stock of a lot, r = reserved quantity; reference = the sale or order behind it; document = the return, transfer or count.';
create index stock_move_lot on stock_move (lot_id, id);
create index stock_move_reference on stock_move (reference) where kind = 's';
create index stock_move_document on stock_move (document) where document is not null;
create index stock_move_txid on stock_move (txid);

create table stock_transfer (
  id text primary key,
  from_location_id text not null,
  to_location_id text not null,
  state text not null default 'in_transit' check (state in ('in_transit', 'received')),
  note text not null default '',
  sent_at timestamptz not null default now(),
  sent_by text not null,
  received_at timestamptz,
  received_by text,
  check (from_location_id <> to_location_id),
  check ((state = 'received') = (received_at is not null))
);

create table stock_transfer_line (
  transfer_id text not null references stock_transfer,
  line_no integer not null,
  inventory_item_id text not null,
  lot_id bigint not null references stock_lot,
  qty_sent numeric not null check (qty_sent > 0),
  qty_received numeric check (qty_received >= 0),
  primary key (transfer_id, line_no)
);
comment on column stock_transfer_line.lot_id is 'The IN_TRANSIT lot at the receiving outlet.';
`
