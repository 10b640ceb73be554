import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { GuestRowProps, GuestTexts } from "./guest-row-props";

type Props = { row: GuestRowProps; texts: GuestTexts; isWaitlist: boolean; isOpen: boolean };

export function GuestRow({ row, texts, isWaitlist, isOpen }: Props) {
  const { name, place, seats, guests, needs, notes } = row;
  return (
    <tr>
      <th scope="row">
        {isWaitlist && <span className="as-table:hidden">{place}. </span>}
        {name}
        {guests && " "}
        {guests && (
          <span className="inline-block font-normal text-ink-2 as-table:hidden">{guests}</span>
        )}
      </th>
      {isWaitlist && <td className="as-cards:hidden">{place}</td>}
      <td className="as-cards:hidden">{seats}</td>
      <td data-label={texts.needs}>{needs}</td>
      <td>{notes}</td>
      {isOpen && <Overrides {...{ row, texts, isWaitlist }} />}
    </tr>
  );
}

/** Both unfold first: they mail somebody, the rows move up after them, and a second tap must not hit the next one. */
function Overrides({ row, texts, isWaitlist }: Omit<Props, "isOpen">) {
  const name = <span className="sr-only">{row.name}</span>;
  return (
    <td className="no-print">
      <div className="guest-actions">
        {isWaitlist && (
          <Disclosure summary={texts.seatOpen} of={row.name}>
            <p>{texts.seatLead}</p>
            <SubmitButton
              name="seatId"
              value={row.id}
              look="secondary"
              pendingText={texts.seatPending}
            >
              {texts.seat} {name}
            </SubmitButton>
          </Disclosure>
        )}
        <Disclosure summary={texts.cancelOpen} of={row.name}>
          <p>{texts.cancelLead}</p>
          <SubmitButton
            name="removeId"
            value={row.id}
            look="destructive"
            icon="cross"
            pendingText={texts.cancelPending}
          >
            {texts.cancel} {name}
          </SubmitButton>
        </Disclosure>
      </div>
    </td>
  );
}
