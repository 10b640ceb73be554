import { Section } from "@/components/site/section";
import { ActionButton } from "@/components/ui/form/action-button";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { Icon } from "@/components/ui/icon";
import { KeyValues } from "@/components/ui/text/key-values";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateTimeAt } from "@/lib/platform/time/format-instant";
import { confirmFiguresAction } from "@/lib/reconciliation/actions";
import type { Confirmed, DeskReconciliation } from "@/lib/reconciliation/queries";
import { changedFigures, FIGURES, keyOfFigures, unexplainedGap } from "@/lib/reconciliation/rules";
import type { Figures } from "@/lib/reconciliation/schema";
import { useFigureText } from "./figure-text";

type Props = {
  locale: Locale;
  meetup: { id: string; timeZone: string };
  reconciliation: DeskReconciliation;
};

/** The evening's figures side by side, for the host to say that they are right. */
export function Reconciliation({ locale, meetup, reconciliation }: Props) {
  const [t, figure] = [useTranslations("desk.reconciliation"), useFigureText()];
  const { figures, confirmed } = reconciliation;
  const [last] = confirmed;
  const isRight = last !== undefined && changedFigures(last.figures, figures).length === 0;
  return (
    <Section id="figures" title={t("title")}>
      <div className="grid max-w-text gap-4">
        <KeyValues
          items={[
            ...FIGURES.map((name) => ({ key: name, term: t(name), value: figure(figures, name) })),
            { key: "gap", term: t("gap"), value: <Gap figures={figures} /> },
          ]}
        />
        <FocusOnChange side={isRight ? "right" : "open"} className="grid gap-3">
          {isRight ? (
            <p tabIndex={-1} className="flex items-center gap-2 font-semibold text-ok">
              <Icon name="check" /> {t("right")}
            </p>
          ) : (
            <ActionButton
              action={confirmFiguresAction}
              fields={{ meetupId: meetup.id, seen: keyOfFigures(figures) }}
              size="door"
              className="justify-self-start"
              pendingText={t("confirming")}
            >
              {t("confirm")}
            </ActionButton>
          )}
        </FocusOnChange>
        <History {...{ locale, meetup, figures, confirmed }} />
      </div>
    </Section>
  );
}

/** The difference that nothing explains. */
function Gap({ figures }: { figures: Figures }) {
  const t = useTranslations("desk.reconciliation");
  const gap = unexplainedGap(figures);
  if (!gap) return t("notRecorded");
  const than = { people: Math.abs(gap.people), by: gap.by };
  if (gap.people === 0) return gap.atLeast ? t("noGapAtLeast", than) : t("noGap");
  if (gap.people > 0) return t(gap.atLeast ? "moreAtLeast" : "more", than);
  return t(gap.atLeast ? "fewerAtMost" : "fewer", than);
}

type HistoryProps = {
  locale: Locale;
  meetup: { timeZone: string };
  figures: Figures;
  confirmed: Confirmed[];
};

/** Who said when that the figures were right, and what changed after that. */
function History({ locale, meetup, figures, confirmed }: HistoryProps) {
  const [t, text] = [useTranslations("desk.reconciliation"), useFigureText()];
  if (confirmed.length === 0) return null;
  return (
    <ol className="grid gap-3" aria-label={t("history")}>
      {confirmed.map((one, i) => {
        const after = confirmed[i - 1]?.figures ?? figures;
        const when = formatDateTimeAt(one.confirmedAt, meetup.timeZone, locale);
        return (
          <li key={one.id} className="border-hairline border-t pt-2 text-sm">
            <p>{t("confirmedBy", { name: one.confirmedByName ?? t("somebody"), when })}</p>
            {changedFigures(one.figures, after).map((name) => (
              <p key={name} className="text-ink-2">
                {t("changed", {
                  figure: t(name),
                  before: text(one.figures, name),
                  after: text(after, name),
                })}
              </p>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
