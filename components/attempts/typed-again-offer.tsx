import { inPlace } from "@/components/rsvps/place";
import { ActionButton } from "@/components/ui/form/action-button";
import { Notice } from "@/components/ui/notice";
import { dismissDuplicatesAction } from "@/lib/attempts/actions";
import type { TypedAgain } from "@/lib/attempts/queries";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { changeGuestsAction, switchMeetupAction } from "@/lib/rsvps/actions";

type Props = {
  locale: Locale;
  meetup: { id: string };
  typedAgain: TypedAgain[];
  fields: Record<string, string>;
};

/** What somebody typed with this address, which changed nothing: to be accepted or not. */
export function TypedAgainOffer({ locale, meetup, typedAgain, fields }: Props) {
  const t = useTranslations("rsvps.typedAgain");
  return (
    <Notice>
      <div className="grid gap-4">
        {typedAgain.map((typed) => (
          <div key={typed.meetupId} className="grid gap-3">
            <p>
              {typed.meetupId === meetup.id
                ? t("here", { count: typed.guests })
                : t("elsewhere", { place: inPlace(locale, typed.city) })}
            </p>
            <Accept locale={locale} meetup={meetup} typed={typed} fields={fields} />
          </div>
        ))}
        <ActionButton action={dismissDuplicatesAction} fields={fields} pendingText={t("keeping")}>
          {t("keep")}
        </ActionButton>
      </div>
    </Notice>
  );
}

type AcceptProps = Omit<Props, "typedAgain"> & { typed: TypedAgain };

function Accept({ locale, meetup, typed, fields }: AcceptProps) {
  const t = useTranslations("rsvps.typedAgain");
  const other = useTranslations("rsvps.switch");
  const button = { look: "secondary" as const };
  if (typed.meetupId === meetup.id)
    return (
      <ActionButton
        {...button}
        action={changeGuestsAction}
        fields={{ ...fields, guests: typed.guests }}
        pendingText={t("changing")}
      >
        {t("change", { count: typed.guests })}
      </ActionButton>
    );
  return (
    <ActionButton
      {...button}
      action={switchMeetupAction}
      fields={{ ...fields, meetupId: typed.meetupId, from: meetup.id }}
      pendingText={other("pending")}
    >
      {typed.city ? other("button", { town: cityName(typed.city, locale) }) : other("buttonAfar")}
    </ActionButton>
  );
}
