"use client";

import { RowsForm } from "@/components/ui/form/rows/rows-form";
import { goingAction } from "@/lib/rsvps/actions";
import { CityRow } from "./city-row";
import type { CityRowProps, RowTexts } from "./city-row-props";

type Props = {
  rows: CityRowProps[];
  /** The event's path. */
  path: string;
  texts: RowTexts;
};

/** A client component, because rows RSVP with one press, and for its size: the page's data has no row's markup. */
export function CityRows(props: Props) {
  return props.rows.some(({ tap }) => tap) ? <OneTap {...props} /> : <Rows {...props} />;
}

function Rows({ rows, path, texts }: Props) {
  return (
    <ul className="@container divide-y divide-hairline rounded-card border border-hairline bg-card">
      {rows.map((row) => (
        <CityRow key={row.slug} {...{ row, path, texts }} />
      ))}
    </ul>
  );
}

function OneTap(props: Props) {
  const rows = props.rows.map(({ tap, name }) => ({ id: tap, name }));
  return (
    <RowsForm action={goingAction} buttons={["meetupId"]} rows={rows}>
      <Rows {...props} />
    </RowsForm>
  );
}
