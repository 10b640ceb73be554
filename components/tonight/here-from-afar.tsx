import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ShownAnswer } from "@/lib/rsvps/queries";
import { hereRefusal } from "@/lib/tonight/rules";
import { HereFromAfarForm } from "./here-from-afar-form";

type Props = {
  meetup: {
    kind: "city" | "afar";
    status: "proposed" | "published" | "canceled";
    startsAt: Date;
    endsAt: Date;
  };
  answer: Pick<ShownAnswer, "status" | "hereAt" | "owned">;
  fields: Record<string, string>;
  now: Date;
};

/** "Here, from Thompson": on the card of somebody who watches, while the night is on. */
export function HereFromAfar({ meetup, answer, fields, now }: Props) {
  const [t, undo] = [useTranslations("desk.afar"), useTranslations("site.undo")];
  if (meetup.kind !== "afar" || answer.status !== "going") return null;
  if (hereRefusal(meetup, now)) return null;
  const town = answer.owned?.town ?? null;
  return (
    <HereFromAfarForm
      fields={fields}
      isHere={answer.hereAt !== null}
      town={town}
      texts={{
        say: town ? t("hereFrom", { town }) : t("imHere"),
        saying: t("saying"),
        done: town ? t("doneFrom", { town }) : t("done"),
        town: t("town"),
        townHint: t("townHint"),
        undo: undo("undo"),
        undoing: undo("undoing"),
      }}
    />
  );
}
