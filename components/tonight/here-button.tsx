import { ActionButton } from "@/components/ui/form/action-button";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { Undo } from "@/components/ui/form/undo";
import { Icon } from "@/components/ui/icon";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import { isHere } from "@/lib/phases/tonight-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { hereAction } from "@/lib/tonight/actions";
import { hereRefusal } from "@/lib/tonight/rules";

type Props = { locale: Locale; meetup: ShownMeetup; now: Date };

/** One tap at doors: the city's light goes on. */
export function HereButton({ locale, meetup, now }: Props) {
  const [t, undo] = [useTranslations("desk.here"), useTranslations("site.undo")];
  const town = placeName(meetup, locale);
  const said = isHere(meetup);
  if (!said && hereRefusal(meetup, now)) return null;
  return (
    <FocusOnChange side={said ? "here" : "not"} className="grid">
      {said ? (
        <Undo
          done={
            <span className="inline-flex items-center gap-2 font-semibold text-ok">
              <Icon name="check" /> {t("city", { town })}
            </span>
          }
          action={hereAction}
          fields={{ meetupId: meetup.id, here: "false" }}
          row={t("city", { town })}
          texts={{ undo: undo("undo"), undoing: undo("undoing") }}
        />
      ) : (
        <ActionButton
          action={hereAction}
          fields={{ meetupId: meetup.id, here: "true" }}
          size="door"
          wide
          icon="pin"
          pendingText={t("saying")}
        >
          {t("city", { town })}
        </ActionButton>
      )}
    </FocusOnChange>
  );
}
