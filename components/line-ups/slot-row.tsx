import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { ActionButton } from "@/components/ui/form/action-button";
import { moveSlotAction, removeSlotAction } from "@/lib/line-ups/actions";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import type { DeskSlot } from "@/lib/slots/line-up-queries";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { asksMinutes } from "@/lib/talk-calls/schema";
import { DragHandle } from "./drag-handle";
import { useDuration } from "./duration";
import { EditSlotForm } from "./edit-slot-form";
import { useSlotName } from "./slot-name";

type Props = {
  locale: Locale;
  meetup: Pick<SnapshotMeetup, "id" | "timeZone">;
  slot: DeskSlot;
  /** The 0-based position in the line-up. */
  at: number;
  isLast: boolean;
};

/** A slot of the line-up with the host's actions. */
export function SlotRow({ locale, meetup, slot, at, isLast }: Props) {
  const t = useTranslations("talks");
  const duration = useDuration();
  const { text, lang } = useSlotName(locale)(slot);
  const kind = slot.talk ? t(`formats.${slot.talk.format}`) : t(`cues.${slot.kind}`);
  // “Something else” adds nothing to a slot's own title.
  const isSaid = kind === text || slot.kind === "free";
  const facts = [
    ...(isSaid ? [] : [kind]),
    duration(slot.seconds),
    ...(slot.changeoverSeconds > 0
      ? [t("line-up.changeover", { seconds: slot.changeoverSeconds })]
      : []),
  ];
  return (
    <Card as="div" className="grid gap-3 sm:grid-cols-[6rem_1fr_auto] sm:items-start sm:gap-5">
      <p className="font-mono font-semibold tabular-nums">
        {formatTimeAt(slot.startsAt, meetup.timeZone, locale)}
      </p>
      <div className="min-w-0">
        <h2 lang={lang} tabIndex={-1} className="text-lg">
          {text}
        </h2>
        {slot.talk && <p className="font-semibold">{slot.talk.speakerName}</p>}
        <p className="text-ink-2 text-sm">{facts.join(" · ")}</p>
        <Edit meetup={meetup} slot={slot} name={<span lang={lang}>{text}</span>} />
      </div>
      <Buttons meetupId={meetup.id} slotId={slot.id} name={text} at={at} isLast={isLast} />
    </Card>
  );
}

type ButtonsProps = {
  meetupId: string;
  slotId: string;
  name: string;
  at: number;
  isLast: boolean;
};

function Buttons({ meetupId, slotId, name, at, isLast }: ButtonsProps) {
  const t = useTranslations("talks.desk");
  const label = (action: string) => t("of", { action, name });
  const moves = [
    ...(at === 0 ? [] : [{ direction: "up", to: at - 1 } as const]),
    ...(isLast ? [] : [{ direction: "down", to: at + 1 } as const]),
  ];
  return (
    <div className="btn-forms btn-forms-tight [&>form]:contents">
      <DragHandle {...{ meetupId, slotId }} from={at} />
      {moves.map(({ direction, to }) => (
        <ActionButton
          key={direction}
          action={moveSlotAction}
          fields={{ meetupId, slotId, from: at, to }}
          name={label(t(direction))}
          pendingText={t("working")}
          look="secondary"
        >
          {t(direction)}
        </ActionButton>
      ))}
      <ActionButton
        action={removeSlotAction}
        fields={{ meetupId, slotId }}
        name={label(t("remove"))}
        look="destructive"
        pendingText={t("working")}
      >
        {t("remove")}
      </ActionButton>
    </div>
  );
}

function Edit({ meetup, slot, name }: Pick<Props, "meetup" | "slot"> & { name: ReactNode }) {
  const [t, more] = [useTranslations("talks.desk"), useTranslations("lineUps.desk")];
  const isFixed = slot.talk !== null && !asksMinutes(slot.talk.format);
  return (
    <EditSlotForm
      meetupId={meetup.id}
      slotId={slot.id}
      name={name}
      revision={slot.revision}
      length={
        isFixed
          ? null
          : { minutes: String(Math.floor(slot.seconds / 60)), seconds: String(slot.seconds % 60) }
      }
      changeoverSeconds={String(slot.changeoverSeconds)}
      titles={
        slot.kind === "talk" ? null : { titleEn: slot.titleEn ?? "", titleFr: slot.titleFr ?? "" }
      }
      texts={{
        summary: more(`edit.${slot.kind === "talk" ? (isFixed ? "talk" : "minutes") : "cue"}`),
        minutes: t("minutes"),
        seconds: more("seconds"),
        changeover: t("changeover"),
        titleEn: t("title-en"),
        titleFr: t("title-fr"),
        optional: t("optional"),
        save: t("save"),
        saving: t("saving"),
        saved: t("saved"),
      }}
    />
  );
}
