import { ActionButton } from "@/components/ui/form/action-button";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { takeSeatsAction } from "@/lib/rsvps/actions";
import { type Line, seatsOf, waitReason } from "@/lib/seating/rules";

type Props = { line: Line; guests: number };

/** The place in line, and why seats that are free aren't this party's yet. */
export function WaitingText({ line, guests }: Props) {
  const t = useTranslations("rsvps.answer");
  const numbers = { ...line, seats: seatsOf({ guests }) };
  const reason = waitReason(line, { guests });
  if (reason === "too-few-seats") return <p>{t("placeTooFew", numbers)}</p>;
  return (
    <>
      {reason === "head-too-large" && <p>{t("placeBehind", numbers)}</p>}
      <p>{t("place", numbers)}</p>
    </>
  );
}

/** For the head of the line: one press takes the seats that are free, with as many guests as fit. */
export function TakeSeats({ line, guests, fields }: Props & { fields: Record<string, string> }) {
  const t = useTranslations("rsvps.answer");
  const fitting = line.free - 1;
  return (
    <ActionButton
      action={takeSeatsAction}
      fields={{ ...fields, guests: fitting }}
      closed={waitReason(line, { guests }) !== "too-few-seats"}
      pendingText={t("taking")}
      wide
    >
      {t("take", { guests: fitting, seats: line.free })}
    </ActionButton>
  );
}
