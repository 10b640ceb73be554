import { RowAction } from "@/components/ui/form/rows/row-action";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { withdrawElsewhereAction } from "@/lib/talks/actions";
import type { MyTalk, Elsewhere as Row } from "@/lib/talks/proposal-queries";
import { isOpenElsewhere } from "@/lib/talks/rules";

type Props = { locale: Locale; elsewhere: Row };

/** Where else a talk is offered, and what became of it there. */
export function Elsewhere({ locale, elsewhere }: Props) {
  const t = useTranslations("speakers.offers");
  const states = useTranslations("talks.states");
  if (elsewhere.length === 0) return null;
  return (
    <ul className="text-ink-2 text-sm">
      {elsewhere.map(({ id, city, state }) => (
        <li key={id}>
          {t("elsewhere", { town: placeName({ city }, locale), state: states(state) })}
        </li>
      ))}
    </ul>
  );
}

/** The same for the proposer, who may withdraw it there once it is confirmed here. */
export function AlsoElsewhere({ locale, talk }: { locale: Locale; talk: MyTalk }) {
  const t = useTranslations("speakers.offers");
  const working = useTranslations("talks.mine");
  const { elsewhere } = talk;
  return (
    <>
      <Elsewhere {...{ locale, elsewhere }} />
      {talk.state === "confirmed" && elsewhere.some(isOpenElsewhere) && (
        <div className="grid gap-2">
          <p>{t("withdraw-lead")}</p>
          <RowAction
            action={withdrawElsewhereAction}
            fields={{ talkId: talk.id }}
            row={<span lang={talk.locale}>{talk.title}</span>}
            text={t("withdraw-elsewhere")}
            look="destructive"
            pendingText={working("working")}
          />
        </div>
      )}
    </>
  );
}
