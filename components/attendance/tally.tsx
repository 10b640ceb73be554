import { BigNumber } from "@/components/ui/text/big-number";
import {
  type Coming,
  type Tally as Counted,
  type Statement,
  statements,
} from "@/lib/attendance/rules";
import type { EventPhase } from "@/lib/phases/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = {
  phase: EventPhase;
  coming: Coming;
  tally: Counted;
  /** The hosts' names, shown while there are few RSVPs. */
  hosts: string[];
};

/** The big number with what it counts. RSVPs and head counts are shown side by side. */
export function Tally({ phase, coming, tally, hosts }: Props) {
  const t = useTranslations("attendance.tally");
  return (
    <section aria-label={t("name")} className="flex flex-wrap gap-x-10 gap-y-4">
      {statements(phase, coming, tally).map((statement) => (
        <TallyText key={statement.says} statement={statement} phase={phase} hosts={hosts} />
      ))}
    </section>
  );
}

/** As many hosts are named; sixty cities have a hundred. */
const NAMED = 6;

type SaysProps = { statement: Statement; phase: EventPhase; hosts: string[] };

function TallyText({ statement, phase, hosts }: SaysProps) {
  const t = useTranslations("attendance.tally");
  switch (statement.says) {
    case "hosts":
      return (
        <p className="text-lg">
          {hosts.length > 0
            ? t("hosts", {
                names: hosts.slice(0, NAMED).join(", "),
                more: Math.max(0, hosts.length - NAMED),
              })
            : t("no-hosts")}
        </p>
      );
    case "not-counted":
      return (
        <p className="max-w-text text-lg">
          {t(`not-counted-${phase === "after" ? "after" : "tonight"}`)}
        </p>
      );
    case "counted": {
      const { people, atLeast, countedCities, cities } = statement;
      return (
        <BigNumber before={atLeast && t("before-number")} value={t("number", { people })}>
          {t("counted", { countedCities, cities })}
        </BigNumber>
      );
    }
    case "coming":
      return (
        <BigNumber value={t("number", { people: statement.people })}>
          {t("coming", statement)}
        </BigNumber>
      );
    case "said":
      return (
        <BigNumber value={t("number", { people: statement.people })}>
          {t("said", { people: statement.people })}
        </BigNumber>
      );
  }
}
