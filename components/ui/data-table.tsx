import type { ReactNode } from "react";
import { cx } from "./cx";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** A row header, and the card's title on a phone. */
  isName?: boolean;
  align?: "end";
  /** For buttons: needs no label on a phone, and is not printed. */
  isBare?: boolean;
  /** On a phone: the label above, the content as wide as the card. */
  onCards?: "wide";
};

type Props<Row> = {
  caption: string;
  /** Otherwise the caption is for assistive technology only. */
  showCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
};

/** A table that becomes a list of cards on a phone. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, showCaption, columns, rows, rowKey } = props;
  return (
    <table className="block w-full border-collapse text-left as-table:table">
      <caption
        className={
          showCaption ? "block pb-2 text-left font-semibold as-table:table-caption" : "sr-only"
        }
      >
        {caption}
      </caption>
      <thead className="sr-only as-table:not-sr-only as-table:table-header-group">
        <tr className="border-control border-b">
          {columns.map(({ key, header, align, isBare }) => (
            <th
              key={key}
              scope="col"
              className={cx(
                "py-2 pr-6 align-bottom font-semibold text-ink-2 text-sm",
                align && "text-right",
                isBare && "no-print",
              )}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={"grid gap-3 as-table:table-row-group"}>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="grid min-w-0 gap-1.5 rounded-card border border-hairline bg-card p-4 as-table:table-row as-table:rounded-none as-table:border-0 as-table:border-b as-table:bg-transparent"
          >
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps<Row> = { column: Column<Row>; row: Row };

function Cell<Row>({ column, row }: CellProps<Row>) {
  const { header, isName, align, isBare, onCards, cell } = column;
  if (isName) {
    return (
      <th
        scope="row"
        className="block py-1 font-semibold text-lg as-table:table-cell as-table:py-3 as-table:pr-6 as-table:align-middle as-table:text-base"
      >
        {cell(row)}
      </th>
    );
  }
  const isLine = !isBare && onCards !== "wide";
  return (
    <td
      data-header={isBare ? undefined : header}
      className={cx(
        "as-cards:has-[>div:empty]:hidden min-w-0 before:shrink-0 before:text-ink-2 before:text-sm before:content-[attr(data-header)] as-table:table-cell as-table:py-3 as-table:pr-6 as-table:align-middle as-table:before:hidden",
        isLine && "flex items-baseline justify-between gap-4",
        isBare && "no-print block as-cards:pt-1.5 before:hidden",
        onCards === "wide" && "grid gap-1.5",
        align && "as-table:text-right",
      )}
    >
      <div className={cx("min-w-0 as-table:text-left", isLine && "text-right")}>{cell(row)}</div>
    </td>
  );
}
