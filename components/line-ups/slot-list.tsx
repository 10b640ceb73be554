import { Card } from "@/components/ui/card";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { Undo } from "@/components/ui/form/undo";
import type { RemovedSlot } from "@/lib/desks/removed-queries";
import { restoreSlotAction } from "@/lib/line-ups/actions";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { DeskSlot } from "@/lib/slots/line-up-queries";
import { withRemoved } from "@/lib/slots/rules";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { useSlotName } from "./slot-name";
import { SlotRow } from "./slot-row";

type Props = {
  locale: Locale;
  meetup: Pick<SnapshotMeetup, "id" | "timeZone">;
  slots: DeskSlot[];
  /** Removed a moment ago: each can be put back where it was. */
  removed: RemovedSlot[];
};

export function SlotList({ locale, meetup, slots, removed }: Props) {
  if (slots.length + removed.length === 0) return null;
  return (
    <ol className="grid gap-3">
      {withRemoved(slots, removed).map((row) =>
        "removed" in row ? (
          <li key={row.removed.id}>
            <FocusOnChange side="removed">
              <Removed locale={locale} meetupId={meetup.id} slot={row.removed} />
            </FocusOnChange>
          </li>
        ) : (
          <li key={row.slot.id} data-slot={row.slot.id} className="relative">
            <FocusOnChange side="there">
              <SlotRow {...{ locale, meetup }} {...row} isLast={row.at === slots.length - 1} />
            </FocusOnChange>
          </li>
        ),
      )}
    </ol>
  );
}

type RemovedProps = { locale: Locale; meetupId: string; slot: RemovedSlot };

function Removed({ locale, meetupId, slot }: RemovedProps) {
  const [t, common] = [useTranslations("talks.desk"), useTranslations("site.undo")];
  const { text, lang } = useSlotName(locale)(slot);
  const name = <span lang={lang}>{text}</span>;
  return (
    <Card as="div" ground="sunk" padding="none" className="px-4 py-1 sm:px-6">
      <Undo
        done={t.rich("removed", { name: () => name })}
        action={restoreSlotAction}
        fields={{ meetupId, slotId: slot.id }}
        row={name}
        texts={{ undo: common("undo"), undoing: common("undoing") }}
      />
    </Card>
  );
}
