import { ActionButton } from "@/components/ui/form/action-button";
import { Notice } from "@/components/ui/notice";
import { publishLineUpAction } from "@/lib/line-up-versions/actions";
import type { Publication as Shown } from "@/lib/line-up-versions/queries";
import { type Change, lineUpFingerprint, type VersionSlot } from "@/lib/line-up-versions/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateTimeAt, formatTimeAt } from "@/lib/platform/time/format-instant";
import type { DeskLineUp } from "@/lib/slots/line-up-queries";
import { useDuration } from "./duration";
import { useSlotName } from "./slot-name";

type Props = { locale: Locale; meetupId: string; lineUp: DeskLineUp; publication: Shown };

/** What everybody sees of the line-up, and what would change. */
export function Publication({ locale, meetupId, lineUp, publication }: Props) {
  const [t, more] = [useTranslations("talks.desk"), useTranslations("lineUps.versions")];
  const { version, publishedAt, timeZone } = lineUp;
  const { changes, mails, gone } = publication;
  const isChanged = changes === null || changes.length > 0 || mails > 0;
  const count = changes?.length;
  const publishText =
    count === undefined
      ? t("publish")
      : count === 0
        ? more("mail-times")
        : more("publish", { count });
  return (
    <div className="grid gap-4">
      <div className="grid gap-1">
        <p className="font-semibold">{t(publishedAt ? "published" : "unpublished")}</p>
        {publishedAt && (
          <p className="text-ink-2">
            {more("which", { version, date: formatDateTimeAt(publishedAt, timeZone, locale) })}
          </p>
        )}
      </div>
      {changes && changes.length > 0 && (
        <Notice tone="info" title={more("changes", { count: changes.length, version })}>
          <ul className="grid gap-1">
            {changes.map((change) => (
              <li key={JSON.stringify(change)}>
                <Sentence {...{ locale, timeZone, change }} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Gone {...{ locale, gone }} />
      {isChanged && <p className="text-ink-2">{more("mails", { count: mails })}</p>}
      <div className="btn-forms [&>form]:contents">
        {isChanged && (
          <ActionButton
            action={publishLineUpAction}
            fields={{ meetupId, publish: "true", seen: lineUpFingerprint(lineUp) }}
            pendingText={t("working")}
          >
            {publishText}
          </ActionButton>
        )}
        {publishedAt && (
          <ActionButton
            action={publishLineUpAction}
            fields={{ meetupId, publish: "false" }}
            look="secondary"
            pendingText={t("working")}
          >
            {t("unpublish")}
          </ActionButton>
        )}
      </div>
    </div>
  );
}

type Named = { locale: Locale; slot: VersionSlot };

function SlotName({ locale, slot }: Named) {
  const { text, lang } = useSlotName(locale)(slot);
  return <span lang={lang === locale ? undefined : lang}>{text}</span>;
}

function Sentence({
  locale,
  timeZone,
  change,
}: {
  locale: Locale;
  timeZone: string;
  change: Change;
}) {
  const t = useTranslations("lineUps.versions");
  const duration = useDuration();
  const time = (instant: Date) => formatTimeAt(instant, timeZone, locale);
  if (change.kind === "start") return t("start", { from: time(change.from), to: time(change.to) });
  const { slot } = change;
  const name = () => <SlotName {...{ locale, slot }} />;
  if (change.kind === "moved")
    return t.rich("moved", { name, from: time(change.from), to: time(change.to) });
  if (change.kind === "changed")
    return t.rich("changed", { name, duration: duration(slot.seconds) });
  return t.rich(change.kind, { name, time: time(slot.startsAt) });
}

/** Published talks that will not be given. */
function Gone({ locale, gone }: { locale: Locale; gone: VersionSlot[] }) {
  const t = useTranslations("lineUps.versions");
  return gone.map((slot) => (
    <Notice key={slot.id} tone="warn">
      {t.rich("gone", { name: () => <SlotName {...{ locale, slot }} /> })}
    </Notice>
  ));
}
