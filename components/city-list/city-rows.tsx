"use client";

import { Form } from "@/components/ui/form/form";
import { useForm } from "@/components/ui/form/use-form";
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

/** One form for all rows, whose buttons say which: a form each costs the server as much as the rest of the page. */
function OneTap(props: Props) {
  const form = useForm(goingAction);
  const pressed = props.rows.find(({ tap }) => tap === form.value("meetupId"));
  const refusal = form.anyError && `${pressed ? `${pressed.name}: ` : ""}${form.anyError}`;
  return (
    <Form form={{ ...form, refusal }} className="city-form grid gap-3">
      <Rows {...props} />
    </Form>
  );
}
