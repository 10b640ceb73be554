import { zoneLooks } from "@/components/strip/zones";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import type { RunLineUp, RunSlot } from "@/lib/board/stage-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import { nextStart } from "@/lib/slots/rules";
import { isAccepted } from "@/lib/talks/rules";
import { useDuration } from "./duration";
import { useSlotName } from "./slot-name";

type Props = {
  locale: Locale;
  lineUp: RunLineUp;
  /** Where the talks' own pages are; null where they have none. */
  talks: string | null;
  now: Date;
  /** What is on; undefined: by the plan. */
  onId: string | null | undefined;
};

/** The evening from top to bottom; a slot's height follows its duration. */
export function Timeline({ locale, lineUp, talks, now, onId }: Props) {
  const isOn = (slot: RunSlot) =>
    onId === undefined ? slot.startsAt <= now && now.getTime() < nextStart(slot) : slot.id === onId;
  return (
    <ol className="grid">
      {lineUp.slots.map((slot) => (
        <Row
          key={slot.id}
          locale={locale}
          lineUp={lineUp}
          slot={slot}
          talks={talks}
          isOn={isOn(slot)}
        />
      ))}
    </ol>
  );
}

/** A slot's height in rem: at least a line of text, at most less than a screen, and less for breaks. */
const height = ({ kind, seconds }: RunSlot) =>
  Math.min(kind === "talk" ? 16 : 5, Math.max(3.5, (seconds / 60) * 0.5));

type RowProps = Omit<Props, "now" | "onId"> & { slot: RunSlot; isOn: boolean };

function Row({ locale, lineUp, talks, slot, isOn }: RowProps) {
  const t = useTranslations("talks.line-up");
  const { border, fill } = zoneLooks[lineUp.stripPlace];
  const isTalk = slot.kind === "talk";
  return (
    <li
      aria-current={isOn ? "time" : undefined}
      className="grid grid-cols-[4.75rem_1fr] gap-x-3 sm:grid-cols-[6.5rem_1fr] sm:gap-x-5"
    >
      <span className="whitespace-nowrap pt-3 text-right font-mono text-sm tabular-nums">
        {!slot.isSkipped && formatTimeAt(slot.startsAt, lineUp.timeZone, locale)}
      </span>
      <div className={cx("relative min-w-0 border-l-3 pb-3 pl-5", border)}>
        <span
          aria-hidden="true"
          className={cx(
            "absolute top-4 -left-2 size-3.5 rounded-pill border-2",
            border,
            isTalk ? fill : "bg-paper",
          )}
        />
        <div
          style={{ minHeight: `${height(slot)}rem` }}
          className={cx(
            "grid content-start gap-1 rounded-card border p-4",
            isTalk ? "border-hairline bg-card" : "border-transparent bg-sunk",
            isOn && "outline-3 outline-ink",
          )}
        >
          {isOn && (
            <span>
              <Badge tone="ok" icon="microphone">
                {t("on-now")}
              </Badge>
            </span>
          )}
          {slot.isSkipped && (
            <span>
              <Badge>{t("skipped")}</Badge>
            </span>
          )}
          <SlotText locale={locale} talks={talks} slot={slot} />
        </div>
      </div>
    </li>
  );
}

function SlotText({ locale, talks, slot }: Pick<RowProps, "locale" | "talks" | "slot">) {
  const t = useTranslations("talks");
  const duration = useDuration();
  const { text, lang } = useSlotName(locale)(slot);
  const { talk } = slot;
  if (!talk)
    return (
      <>
        <h2 lang={lang} className="text-lg">
          {text}
        </h2>
        <p className="text-ink-2 text-sm">{duration(slot.seconds)}</p>
      </>
    );
  const facts = [
    t(`formats.${talk.format}`),
    duration(slot.seconds),
    ...(talk.locale === locale ? [] : [t(`languages.${talk.locale}`)]),
  ];
  return (
    <>
      <h2 lang={lang} className="wrap-anywhere text-xl">
        {talks && isAccepted(talk.state) ? (
          <a
            href={`${talks}/${talk.slug}`}
            className="inline-block min-h-target text-link underline-offset-4 hover:underline"
          >
            {text}
          </a>
        ) : (
          text
        )}
      </h2>
      <p className="font-semibold">{talk.speakerName}</p>
      <p className="text-ink-2 text-sm">{facts.join(" · ")}</p>
      {talk.abstract && (
        <p lang={lang} className="mt-1 max-w-text whitespace-pre-line">
          {talk.abstract}
        </p>
      )}
    </>
  );
}
